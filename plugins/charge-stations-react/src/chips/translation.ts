/** The texts of chips; a part of `chargeStationsReactTranslationRef`. */
export const chipMessages = {
  state: {
    available: 'Available',
    occupied: 'Occupied',
    preparing: 'Preparing',
    charging: 'Charging',
    suspendedEV: 'Suspended by vehicle',
    suspendedEVSE: 'Suspended by station',
    finishing: 'Finishing',
    reserved: 'Reserved',
    unavailable: 'Unavailable',
    faulted: 'Faulted',
    unrecognised: 'Unrecognised',
    online: 'Online',
    offline: 'Offline',
    unknown: 'Unknown',
  },
  cause: {
    offline: 'the station was away',
    ours: 'we were not listening',
    upstream: 'the upstream CSMS ended the connection',
    notReported: 'nothing reported yet',
  },
  present: {
    was: 'was {{state}}',
    asOf: 'last known at {{time}}',
    connectionLost: 'the connection is lost',
  },
  condition: {
    faulted: 'Faulted',
    offline: 'Offline',
    warning: 'Warning',
    ok: 'OK',
    neverSeen: 'Never connected',
  },
  conditionHelp: {
    faulted: 'A fault that prevents charging is open',
    offline: 'Not connected',
    warning: 'A fault is open that does not prevent charging',
    ok: 'Connected, no open fault',
    neverSeen: 'It has not connected yet',
  },
  severity: {
    S1: 'danger',
    S2: 'outage',
    S3: 'defect',
    S4: 'warning',
    S5: 'notice',
  },
  badge: {
    needsSiteVisit: 'needs site visit',
    unconfirmed: 'unconfirmed',
    unverified: 'unverified',
    late: 'late',
    backdated: 'backdated',
    flapping: 'flapping',
    regressed: 'regressed',
    resync: 'resync',
    duplicate: 'came again',
    clockSuspect: 'clock in doubt',
    unknownCode: 'unknown code',
    unknownValue: 'unknown value',
    unmatchedClear: 'clears nothing',
    superseded: 'replaced connection',
    demo: 'demo',
    import: 'imported',
  },
  badgeHelp: {
    needsSiteVisit:
      'It tripped, and stays so until somebody resets it at the station',
    unconfirmed:
      'A newer code took its place in the report, so we cannot tell whether it is still open',
    unverified: 'Not confirmed since the connection was lost',
    late: 'Reported after the fact; it changes nothing in the present',
    backdated: 'It began before it was reported',
    flapping: 'Opened five times or more within 30 minutes',
    regressed: 'Somebody had resolved it, and the station reported it since',
    resync:
      'The station repeated what it knew, because it had just connected, booted or been asked',
    duplicate:
      'The same came before with nothing different in between; it is not counted as new',
    clockSuspect:
      "The station's time cannot be right, so the time it arrived is used",
    unknownCode: 'Neither OCPP nor a knowledge pack names the code',
    unknownValue:
      'Empty, or a value that the variable cannot have; nothing follows from it',
    unmatchedClear:
      'It clears another fault than those that were open there, so it closed nothing',
    superseded:
      'It came on a connection whose place a newer one had taken; it is evidence of the past only',
    demo: 'Made by the demo simulator, not by a real station',
    import: 'Imported, not received live',
  },
} as const;
