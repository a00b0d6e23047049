import {
  createTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { complianceMessages } from './compliance/translation';
import { configurationMessages } from './configuration/translation';
import { explainMessages } from './evidence/explain/translation';
import { specificationMessages } from './specification/translation';

/**
 * Every text that this package shows, in English. Override or translate it with
 * `createTranslationMessages` / `createTranslationResource`.
 *
 * @public
 */
export const chargeStationsReactTranslationRef = createTranslationRef({
  id: 'charge-stations-react',
  messages: {
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
    scope: {
      station: 'station',
      connector: 'connector {{number}}',
      evse: 'EVSE {{number}}',
      evseConnector: 'EVSE {{evse}}, connector {{connector}}',
    },
    code: {
      ConnectorLockFailure: 'connector lock failure',
      EVCommunicationError: 'communication error with the vehicle',
      GroundFailure: 'ground fault',
      HighTemperature: 'high temperature',
      InternalError: 'internal error',
      LocalListConflict: 'conflict in the local authorisation list',
      NoError: 'no error code',
      OtherError: 'other error',
      OverCurrentFailure: 'overcurrent',
      OverVoltage: 'overvoltage',
      PowerMeterFailure: 'power meter failure',
      PowerSwitchFailure: 'power switch failure',
      ReaderFailure: 'card reader failure',
      ResetFailure: 'reset failure',
      UnderVoltage: 'undervoltage',
      WeakSignal: 'weak signal',
      offline: 'offline',
      rebootLoop: 'reboot loop',
      unspecified: 'fault without a code',
    },
    sentence: {
      duplicate:
        'Not admitted: {{entities}} entities carry this identity. Remove it from all but one.',
      neverSeen: 'Never connected.',
      faulted: 'Faulted since {{since}} ({{duration}}): {{what}} on {{where}}.',
      faultedBare: 'Faulted.',
      warning: 'Warning since {{since}} ({{duration}}): {{what}} on {{where}}.',
      warningBare: 'A warning is open.',
      offline: 'Offline since {{since}} ({{duration}}).',
      offlineBare: 'Offline.',
      upstream:
        'Not connected since {{since}} ({{duration}}): the upstream CSMS ended the connection.',
      more_one: 'One more fault is open.',
      more_other: '{{count}} more faults are open.',
      allAvailable: 'All connectors available.',
      noReport: 'Online; no connector has reported its status yet.',
      noFaults: 'No open fault: {{states}}.',
    },
    time: {
      zone: 'Times in {{zone}}',
      ongoing: 'ongoing',
    },
    range: {
      label: 'Time range',
      '24h': '24 h',
      '7d': '7 d',
      '30d': '30 d',
      custom: 'Custom',
      from: 'From',
      to: 'To',
      apply: 'Apply',
      earlier: 'Earlier',
      later: 'Later',
      invalid: 'The end must be after the start',
    },
    timeline: {
      role: 'fault timeline',
      label: 'Fault timeline, {{from}} to {{to}}',
      instructions:
        'Plus and minus zoom, left and right arrows move, Home takes that back. J and K go to the next and previous fault, Enter opens it, Escape closes it. Up and down arrows go to what is drawn, row by row, left and right along the row; Escape leaves it.',
      marks: 'marks',
      marksAt: '{{what}}, {{when}}',
      marksTogether_one: 'One moment',
      marksTogether_other: '{{count}} moments, close together',
      marksMore_one: 'and one more',
      marksMore_other: 'and {{count}} more',
      resetZoom: 'Reset zoom',
      now: 'now',
      noLanes: 'Nothing was reported in this range.',
      laneFaults_one: '{{lane}}: {{count}} fault',
      laneFaults_other: '{{lane}}: {{count}} faults',
      laneSummary_one: '{{lane}}: {{state}}, one fault',
      laneSummary_other: '{{lane}}: {{state}}, {{count}} faults',
      merged_one: 'stands for one span',
      merged_other: 'stands for {{count}} shorter spans; the worst is shown',
      mergedFaults_one: 'one fault',
      mergedFaults_other: '{{count}} faults of this code, close together',
      asSent: 'sent as {{status}}',
      blocking: 'prevents charging',
      warning: 'warning',
      fault: '{{code}} on {{lane}}, {{from}} to {{to}}, {{duration}}',
      count_one: 'once',
      count_other: '{{count}} times',
      table: {
        name: 'The timeline as a table',
        show: 'Show as table',
        hide: 'Hide table',
        where: 'Where',
        what: 'What',
        from: 'From',
        to: 'To',
        lasted: 'Lasted',
        cut: 'The first {{shown}} of {{total}} rows: choose a shorter range.',
      },
    },
    session: {
      name: 'charging session',
      on: 'Charging session, {{lane}}',
      transaction: 'transaction {{id}}',
      reason: 'ended by {{reason}}',
      abnormal: 'ended abnormally: {{reason}}',
      ended: 'ended {{at}}',
      startUnknown: 'no beginning was reported',
      endUnknown: 'no end was reported',
      away: 'the station is away: nobody knows whether it goes on',
      merged_one: 'stands for one session',
      merged_other: 'stands for {{count}} shorter sessions',
      oneAbnormal: 'at least one ended abnormally',
      incomplete: 'Too many sessions: the oldest are left out.',
      legend: {
        session: 'charging session',
        uncertain: 'not known whether it went on',
        abnormal: 'ended abnormally',
      },
    },
    compare: {
      worst: 'worst of {{station}}',
    },
    overview: {
      name: 'overview',
      label_one: 'Overview, {{from}} to {{to}}, one fault opened',
      label_other: 'Overview, {{from}} to {{to}}, {{count}} faults opened',
      slider: 'Range within the overview',
      range: '{{from}} to {{to}}',
      keys: 'Arrows move the range, with Shift they make it longer or shorter, Page up and Page down move it by its length.',
    },
    mark: {
      boot: 'Boot',
      firmwareChanged: 'Firmware changed',
      firmwareStatus: 'Firmware status',
      hardwareChanged: 'Hardware changed',
      security: 'Security event',
      listenerSecurity: 'Security event at our listener',
      clockSuspect: 'Clock suspect',
      act: 'What somebody did',
      configuration: 'Configuration changed',
    },
    uptime: {
      bars: '{{name}}, day by day',
      figure: '{{figure}} available',
      noFigure: 'nothing that counts',
      missed: {
        atLeast: 'below the target of {{target}}',
        moreThan: 'not above the target of {{target}}',
      },
      coverage: '{{coverage}} of the time known',
      notRolledUp: 'not added up yet',
      lost: '{{what}} {{duration}}',
      openings_one: 'one fault began',
      openings_other: '{{count}} faults began',
      class: {
        up: 'up',
        degraded: 'up with a fault',
        down: 'down',
        unknown: 'unknown',
        unknownOurs: 'not seen by us',
        planned: 'planned',
        excluded: 'excluded',
        outside: 'out of service',
      },
    },
    connect: {
      title: 'Nothing received from {{identity}} yet',
      explain:
        'Point the station at this address, or try the line below from a terminal. The last part of the path is the identity.',
      command: 'Command that connects as this station',
      password:
        'If stations must authenticate, add --auth {{identity}}:<password>.',
    },
    error: {
      forbidden: 'You may not see this',
      forbiddenHelp:
        'Reading it takes the permission charge-stations.station.read and read access to the catalog entity. Ask the owner of the station or the administrators of this portal.',
      unauthenticated: 'You are not signed in',
      unauthenticatedHelp: 'Your session may have ended. Sign in again.',
      notFound: 'Not found',
      notFoundHelp:
        'No station carries this identity, or what the link named has been removed.',
      failed: 'This could not be loaded',
      retry: 'Try again',
    },
    copy: {
      label: 'Copy',
      done: 'Copied',
    },
    frame: {
      request: 'Frame',
      answer: 'Answer',
      answerAfter: 'Answer, {{delay}} later',
      answerAtUnknown: 'Answer (its time is not recorded)',
      noAnswer: 'No answer is recorded.',
      noneOwed: 'It wants no answer.',
      base64: 'Binary, shown as base64',
      violations: 'What is wrong with it',
      signed:
        'It came signed. It was read as what it carries, and the signature was not checked.',
      fromStation: 'from the station',
      toStation: 'to the station',
      masked: 'Secrets and personal data are masked before anything is stored.',
    },
    effect: {
      opened: 'Opened',
      reopened: 'Reopened',
      sighted: 'Seen again',
      duplicate: 'Repeated',
      renamed: 'Code changed',
      closed: 'Closed',
      becameWarning: 'Became a warning',
      unconfirmed: 'Became unconfirmed',
      explained: 'Told the cause',
      late: 'Came late',
    },
    ruleSeverity: { breach: 'Not allowed', worthKnowing: 'Worth knowing' },
    explain: explainMessages,
    specification: specificationMessages,
    compliance: complianceMessages,
    configuration: configurationMessages,
    evidence: {
      empty: 'No evidence is stored for this.',
      show: 'Show frame',
      hide: 'Hide frame',
      ours: 'recorded by us',
      stationTime: 'station time',
      asSent: 'sent as {{time}}',
    },
  },
});

/**
 * The `t` that {@link chargeStationsReactTranslationRef} gives; pure functions take it as an option.
 *
 * @public
 */
export type Translate = TranslationFunction<
  typeof chargeStationsReactTranslationRef.T
>;
