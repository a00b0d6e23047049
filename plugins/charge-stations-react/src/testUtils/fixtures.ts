import type {
  ApiAvailabilityProfile,
  ApiCondition,
  ApiConditionDetail,
  ApiConformanceFinding,
  ApiConnection,
  ApiEvent,
  ApiFrame,
  ApiIncident,
  ApiListedFrame,
  ApiReport,
  ApiSilence,
  ApiStation,
  ApiStorage,
  ApiUnregistered,
} from '@forecourt/plugin-charge-stations-common';
import type { FakePort } from './fake/availabilityOf';

/** Builders for plausible API answers; every builder takes what differs. */

export function aStation(differences: Partial<ApiStation> = {}): ApiStation {
  const identity = differences.identity ?? 'CP1';
  return {
    identity,
    entityRef: `chargestation:default/${identity.toLocaleLowerCase('en-US')}`,
    title: `Station ${identity}`,
    owner: 'group:default/team-harbour',
    site: 'system:default/harbour',
    model: 'component:default/cc612',
    condition: 'ok',
    connected: true,
    connectedSince: '2026-11-19T09:14:00.000Z',
    firstSeenAt: '2026-10-01T08:00:00.000Z',
    lastSeenAt: '2026-11-19T17:14:00.000Z',
    remoteAddress: '192.0.2.17',
    protocol: 'ocpp1.6',
    lanes: [
      { id: 'station', state: 'online', since: '2026-11-19T09:14:00.000Z' },
      {
        id: 'connector:1',
        state: 'charging',
        status: 'Charging',
        since: '2026-11-19T16:40:00.000Z',
      },
      {
        id: 'connector:2',
        state: 'available',
        status: 'Available',
        since: '2026-11-19T12:00:00.000Z',
      },
    ],
    openFaults: [],
    boot: {
      at: '2026-11-19T09:14:02.000Z',
      vendor: 'Bender',
      model: 'CC612',
      serialNumber: 'SN-0001',
      firmwareVersion: '5.33',
    },
    credentialSet: true,
    ...differences,
  };
}

/** The rulebook that is used unless another is asked for. */
export function aProfile(
  differences: Partial<ApiAvailabilityProfile> = {},
): ApiAvailabilityProfile {
  return {
    id: 'technical',
    title: 'Technical availability',
    formula: 'Time up or degraded, by that and the time down.',
    source: 'Forecourt',
    target: { share: 0.98, compare: 'atLeast' },
    window: 'rolling',
    timeZone: 'UTC',
    verified: true,
    notes: [],
    ...differences,
  };
}

/** A day of a port of which `down` and `unknown` are hours, and the rest is up. */
export function aPortDay(
  day: string,
  differences: { down?: number; unknown?: number; openings?: number } = {},
): FakePort['days'][number] {
  const { down = 0, unknown = 0, openings = 0 } = differences;
  const hour = 3_600_000;
  return {
    day,
    openings,
    millis: {
      up: (24 - down - unknown) * hour,
      degraded: 0,
      down: down * hour,
      unknown: unknown * hour,
      unknownOurs: 0,
      planned: 0,
      excluded: 0,
      outside: 0,
    },
  };
}

export function aCondition(
  differences: Partial<ApiCondition> = {},
): ApiCondition {
  return {
    number: 1,
    scope: 'connector:2',
    code: 'ocpp16:GroundFailure',
    blocking: true,
    severity: 1,
    openedAt: '2026-11-19T14:02:11.000Z',
    openedBasis: 'stationClock',
    firstSeenAt: '2026-11-19T14:02:12.000Z',
    lastSeenAt: '2026-11-19T14:02:12.000Z',
    count: 1,
    occurrences: 1,
    errorCode: 'GroundFailure',
    info: 'RCD tripped',
    vendorId: 'com.bender',
    vendorErrorCode: 'E210',
    badges: [],
    source: 'live',
    ...differences,
  };
}

export function aFrame(differences: Partial<ApiFrame> = {}): ApiFrame {
  return {
    connectionId: 'a1b2',
    seq: 42,
    receivedAt: '2026-11-19T14:02:12.000Z',
    source: 'live',
    direction: 'fromStation',
    protocol: 'ocpp1.6',
    messageKind: 'call',
    messageId: 'm-42',
    action: 'StatusNotification',
    raw: '[2,"m-42","StatusNotification",{"connectorId":2,"status":"Faulted","errorCode":"GroundFailure","vendorErrorCode":"E210","timestamp":"2026-11-19T14:02:11Z"}]',
    encoding: 'text',
    answer: '[3,"m-42",{}]',
    violations: [],
    ...differences,
  };
}

export function aListedFrame(
  differences: Partial<ApiListedFrame> = {},
): ApiListedFrame {
  return {
    ...aFrame(),
    reportedAt: '2026-11-19T14:02:11Z',
    answerDelay: null,
    flags: [],
    ...differences,
  };
}

/** A connection that the station closed properly. */
export function aConnection(
  differences: Partial<ApiConnection> = {},
): ApiConnection {
  return {
    connectionId: 'a1b2',
    source: 'live',
    protocol: 'ocpp1.6',
    remoteAddress: '192.0.2.17',
    openedAt: '2026-11-19T09:14:00.000Z',
    state: 'closed',
    booted: true,
    closed: {
      at: '2026-11-19T15:14:00.000Z',
      code: 1000,
      reason: '',
      by: 'station',
      cause: 'normal',
      lastFrameAt: '2026-11-19T15:13:58.000Z',
    },
    ...differences,
  };
}

/** A silence of ten minutes with the site, after which the station booted. */
export function aSilence(differences: Partial<ApiSilence> = {}): ApiSilence {
  return {
    number: 7,
    from: '2026-11-19T15:14:00.000Z',
    to: '2026-11-19T15:24:00.000Z',
    began: '2026-11-19T15:14:00.000Z',
    state: 'offline',
    source: 'live',
    verdict: 'siteUplink',
    confidence: 'likely',
    reasons: [
      {
        fact: 'site',
        detail: 'Of its site, 3 of 4 lost the connection within a minute.',
        evidence: [],
        stations: [
          { identity: 'CP2', entityRef: 'chargestation:default/cp2' },
          { identity: 'CP3' },
        ],
        amount: 2,
      },
      {
        fact: 'returned',
        detail: 'It came back with a boot.',
        evidence: [
          {
            connectionId: 'c3d4',
            seq: 1,
            type: 'boot',
            receivedAt: '2026-11-19T15:24:01.000Z',
          },
        ],
        stations: [],
        amount: 0,
      },
    ],
    ...differences,
  };
}

export function anEvent(differences: Partial<ApiEvent> = {}): ApiEvent {
  return {
    connectionId: 'a1b2',
    seq: 42,
    part: 0,
    receivedAt: '2026-11-19T14:02:12.000Z',
    source: 'live',
    type: 'status',
    action: 'StatusNotification',
    reportedAt: '2026-11-19T14:02:11Z',
    evseId: null,
    connectorId: 2,
    status: 'Faulted',
    errorCode: 'GroundFailure',
    info: 'RCD tripped',
    vendorId: 'com.bender',
    vendorErrorCode: 'E210',
    detail: {},
    made: { flags: [], conditions: [{ number: 1, effect: 'opened' }] },
    ...differences,
  };
}

export function aFinding(
  differences: Partial<ApiConformanceFinding> = {},
): ApiConformanceFinding {
  return {
    kind: 'messageIdReused',
    about: 'protocol',
    severity: 'breach',
    protocol: 'ocpp1.6',
    subject: 'StatusNotification',
    count: 3,
    firstAt: '2026-11-19T10:00:00.000Z',
    lastAt: '2026-11-19T14:02:12.000Z',
    reference: {
      specification: 'ocpp-j-1.6',
      title: 'OCPP-J 1.6',
      section: '4.1.4',
      words: 'OCPP-J 1.6 §4.1.4',
      state: 'unverified',
      url: 'https://example.org/ocpp-j-16',
    },
    sentence: 'A message id must not be used again.',
    example: {
      at: '2026-11-19T14:02:12.000Z',
      detail: 'The message id was used before, for another message.',
      evidence: { connectionId: 'a1b2', seq: 42 },
    },
    ...differences,
  };
}

/** A report that is all there. */
export function aReport(differences: Partial<ApiReport> = {}): ApiReport {
  return {
    report: 'device',
    protocol: 'ocpp2.0.1',
    requestId: 7,
    state: 'complete',
    startedAt: '2026-11-19T10:00:00.000Z',
    lastPartAt: '2026-11-19T10:00:03.000Z',
    parts: 3,
    of: 3,
    missing: [],
    missingCount: 0,
    repeated: 0,
    lastPart: { connectionId: 'a1b2', seq: 42 },
    ...differences,
  };
}

/** A fault with the one frame that opened it. */
export function aConditionDetail(
  differences: Partial<ApiCondition> = {},
): ApiConditionDetail {
  const condition = aCondition(differences);
  const at = condition.firstSeenAt;
  return {
    condition,
    evidence: [
      {
        effect: 'opened',
        event: anEvent({
          receivedAt: at,
          made: {
            flags: [],
            conditions: [{ number: condition.number, effect: 'opened' }],
          },
        }),
        frame: aFrame({ receivedAt: at }),
      },
    ],
  };
}

export function anUnregistered(
  differences: Partial<ApiUnregistered> = {},
): ApiUnregistered {
  const identity = differences.identity ?? 'NEW-7';
  return {
    identity,
    firstSeenAt: '2026-11-19T08:00:00.000Z',
    lastSeenAt: '2026-11-19T17:10:00.000Z',
    attempts: 12,
    remoteAddress: '192.0.2.99',
    protocols: ['ocpp1.6'],
    entityYaml: [
      'apiVersion: forecourt.dev/v1alpha1',
      'kind: ChargeStation',
      'metadata:',
      `  name: ${identity.toLocaleLowerCase('en-US')}`,
      '  annotations:',
      `    forecourt.dev/ocpp-identity: ${identity}`,
      'spec:',
      '  owner: guests',
      '',
    ].join('\n'),
    ...differences,
  };
}

/** An open incident of the ground fault number 3. */
export function anIncident(difference: Partial<ApiIncident> = {}): ApiIncident {
  return {
    id: 'incident-3',
    identity: 'CP1',
    scope: 'connector:2',
    code: 'ocpp16:GroundFailure',
    state: 'open',
    severity: 1,
    blocking: true,
    openedAt: '2026-11-19T14:02:11.000Z',
    lastSeenAt: '2026-11-19T14:02:11.000Z',
    occurrences: 1,
    faults: [3],
    symptoms: [],
    flags: [],
    acts: [],
    merged: [],
    ...difference,
  };
}

/** Half a year of a small fleet on SQLite, with what was too old deleted this night. */
export function aStorage(differences: Partial<ApiStorage> = {}): ApiStorage {
  return {
    measuredAt: '2026-11-19T17:00:00.000Z',
    engine: 'sqlite',
    totalBytes: 2_147_483_648,
    reusableBytes: 104_857_600,
    otherBytes: 1_048_576,
    rowsAreEstimates: false,
    classes: [
      {
        name: 'frames',
        rows: 1_200_000,
        bytes: 1_503_238_554,
        oldest: '2026-08-21T03:00:00.000Z',
        newest: '2026-11-19T16:59:58.000Z',
        keep: 'P90D',
      },
      {
        name: 'events',
        rows: 2_300_000,
        bytes: 429_496_730,
        oldest: '2026-05-02T09:00:00.000Z',
        newest: '2026-11-19T16:59:58.000Z',
        keep: 'P25M',
      },
      {
        name: 'intervals',
        rows: 90_000,
        bytes: 12_582_912,
        oldest: '2026-05-02T09:00:00.000Z',
        newest: '2026-11-19T16:40:00.000Z',
      },
      { name: 'conditions', rows: 0, bytes: 8_192 },
      { name: 'configuration', rows: 0, bytes: 8_192 },
    ],
    retention: {
      hour: 3,
      isRunning: false,
      nextAt: '2026-11-20T03:00:00.000Z',
      lastRun: {
        startedAt: '2026-11-19T03:00:00.000Z',
        endedAt: '2026-11-19T03:02:05.000Z',
        deleted: {
          frames: 13_400,
          events: 0,
          intervals: 0,
          conditions: 0,
          configuration: 0,
        },
        waiting: { unsettled: 0, historyDiffers: 0, notRolledUp: 0, failed: 0 },
        transactions: 61,
        longestTransactionMillis: 19,
      },
    },
    ...differences,
  };
}
