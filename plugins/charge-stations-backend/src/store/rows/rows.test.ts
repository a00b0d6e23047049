import { Condition, FrameEvidence, StationEvent } from '../../model';
import {
  fromConditionRow,
  fromEventRow,
  fromFrameRow,
  fromIntervalRow,
  fromMarkRow,
  fromStationRow,
  toConditionRow,
  toEventRow,
  toFrameRow,
  toIntervalRow,
  toMarkRow,
  toStationRow,
} from '.';

/** As PostgreSQL's driver answers: every bigint is text. */
function withTextForBigInts<T extends object>(row: T): T {
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    /_at$|_time$|^at$|_since$|_until$/.test(column) && value !== null
      ? String(value)
      : value,
  ]);
  return Object.fromEntries(entries);
}

const base = {
  identity: 'cp1',
  connectionId: 'conn',
  seq: 3,
  source: 'live',
  receivedAt: 1_700_000_000_000,
  reportedAt: '2023-11-14T22:13:20Z',
  reportedTime: 1_700_000_000_000,
  retransmission: false,
} as const;

const events: StationEvent[] = [
  {
    ...base,
    type: 'connectionOpened',
    protocol: 'ocpp1.6',
    remoteAddress: '192.0.2.7',
    supersedes: null,
  },
  {
    ...base,
    type: 'connectionClosed',
    code: 1006,
    reason: '',
    by: 'liveness',
    lastFrameAt: 1_699_999_999_000,
  },
  { ...base, type: 'listenerGap', from: 1, to: 2 },
  {
    ...base,
    type: 'boot',
    vendor: 'Vendor',
    model: 'Model',
    serialNumber: null,
    firmwareVersion: '5.33',
    reason: 'PowerUp',
    registration: 'Accepted',
  },
  {
    ...base,
    type: 'status',
    reportedAt: null,
    reportedTime: null,
    retransmission: true,
    connectorId: 0,
    evseId: 1,
    status: 'Faulted',
    errorCode: 'GroundFailure',
    info: '',
    vendorId: null,
    vendorErrorCode: '210',
  },
  {
    ...base,
    type: 'variable',
    component: { name: 'Connector', instance: null },
    variable: { name: 'Problem', instance: 'left' },
    evseId: 1,
    connectorId: 2,
    trigger: 'Alerting',
    actualValue: 'true',
    cleared: false,
    techCode: 'CX002',
    techInfo: null,
    eventId: 7,
    cause: 6,
    monitorId: null,
    notificationType: 'HardWiredNotification',
    severity: 2,
  },
  {
    ...base,
    type: 'report',
    report: 'device',
    requestId: 5,
    seqNo: 0,
    toBeContinued: true,
  },
  {
    ...base,
    type: 'report',
    report: 'monitoring',
    requestId: 6,
    seqNo: 0,
    toBeContinued: false,
    monitors: [
      {
        monitorId: 7,
        component: { name: 'Connector', instance: null },
        variable: { name: 'Problem', instance: null },
        evseId: 1,
        connectorId: 1,
        kind: 'Delta',
        severity: 2,
      },
    ],
  },
  { ...base, type: 'statusRequested', evseId: 1, connectorId: null },
  { ...base, type: 'callSent' },
  { ...base, type: 'firmwareStatus', status: 'Installing' },
  { ...base, type: 'diagnosticsStatus', status: null },
  { ...base, type: 'logStatus', status: 'Uploaded' },
  {
    ...base,
    type: 'security',
    securityType: 'TamperDetection',
    techInfo: null,
  },
  {
    ...base,
    type: 'listenerSecurity',
    securityType: 'wrongProfile',
    detail: 'It used security profile 1 and needs 2',
    remoteAddress: '203.0.113.5',
  },
  {
    ...base,
    type: 'transactionStarted',
    evseId: null,
    connectorId: 1,
    transactionId: 7,
    reason: null,
  },
  {
    ...base,
    type: 'transactionStopped',
    evseId: 2,
    connectorId: null,
    transactionId: 'b4c8-11',
    reason: 'Local',
  },
  { ...base, type: 'other', action: 'DataTransfer' },
];

describe('rows', () => {
  it.each(events.map(event => [event.type, event] as const))(
    'a %s event comes back from its row as it was',
    (_type, event) => {
      const stored = { event, flags: ['late' as const] };
      expect(fromEventRow(withTextForBigInts(toEventRow(stored)))).toEqual(
        stored,
      );
    },
  );

  it('a later event of a message comes back as it was', () => {
    const stored = { event: { ...events[0], part: 7 }, flags: [] };
    expect(fromEventRow(toEventRow(stored))).toEqual(stored);
  });

  it('what people search events by has columns of its own', () => {
    const [status] = events.filter(({ type }) => type === 'status');
    expect(toEventRow({ event: status, flags: [] })).toMatchObject({
      connector_id: 0,
      evse_id: 1,
      status: 'Faulted',
      error_code: 'GroundFailure',
      vendor_error_code: '210',
      flags: null,
    });
  });

  it('a frame comes back as it was', () => {
    const frame: FrameEvidence = {
      kind: 'frame',
      identity: 'cp1',
      connectionId: 'conn',
      seq: 1,
      source: 'import',
      protocol: 'ocpp2.0.1',
      direction: 'toStation',
      receivedAt: 1_700_000_000_000,
      messageKind: 'unknown',
      messageId: null,
      action: null,
      raw: '"{\\u0000 ☇',
      encoding: 'text',
      answer: null,
      violations: [{ rule: 'json', message: 'Not JSON' }],
    };
    expect(fromFrameRow(withTextForBigInts(toFrameRow(frame)))).toEqual(frame);
  });

  it.each([
    ['open', { closedAt: null, closedBy: null, unverified: true }],
    ['closed', { closedAt: 9, closedBy: { connectionId: 'c', seq: 0 } }],
    ['that needs a visit', { needsSiteVisit: true }],
    ['of a later part', { openedBy: { connectionId: 'c', seq: 0, part: 2 } }],
    ['all flags', { unconfirmed: true, late: true, backdated: true }],
  ] as Array<[string, Partial<Condition>]>)(
    'a condition (%s) comes back as it was',
    (_name, difference) => {
      const condition: Condition = {
        identity: 'cp1',
        number: 4,
        scope: 'connector:1',
        code: 'ocpp16:GroundFailure',
        blocking: true,
        blockedUntil: null,
        severity: 1,
        openedAt: 1,
        openedBasis: 'receiveTime',
        openedBy: { connectionId: 'c', seq: 0 },
        firstSeenAt: 2,
        lastSeenAt: 3,
        closedAt: null,
        closedBy: null,
        closeReason: null,
        closePrecision: null,
        count: 1,
        occurrences: 1,
        errorCode: 'GroundFailure',
        info: null,
        vendorId: null,
        vendorErrorCode: null,
        causedBy: 4,
        needsSiteVisit: false,
        unconfirmed: false,
        unverified: false,
        late: false,
        backdated: false,
        flapping: true,
        source: 'demo',
        ...difference,
      };
      const row = withTextForBigInts(toConditionRow(condition));
      expect(fromConditionRow(row)).toEqual(condition);
      // SQLite answers booleans as numbers.
      const numbers = {
        blocking: Number(row.blocking),
        needs_site_visit: Number(row.needs_site_visit),
      };
      expect(fromConditionRow({ ...row, ...numbers })).toEqual(condition);
    },
  );

  it('an interval comes back as it was', () => {
    const interval = {
      identity: 'cp1',
      number: 0,
      lane: 'station',
      from: 1,
      to: null,
      state: 'unknown',
      cause: 'ours',
      status: null,
      source: 'live',
    } as const;
    expect(
      fromIntervalRow(withTextForBigInts(toIntervalRow(interval))),
    ).toEqual(interval);
  });

  it.each([
    null,
    { connectionId: 'c', seq: 0 },
    { connectionId: 'c', seq: 0, part: 3 },
  ])('a mark with evidence %j comes back as it was', evidence => {
    const mark = {
      identity: 'cp1',
      number: 0,
      at: 5,
      kind: 'firmwareChanged',
      detail: '5.32 → 5.33',
      evidence,
      source: 'live',
    } as const;
    expect(fromMarkRow(withTextForBigInts(toMarkRow(mark)))).toEqual(mark);
  });

  it('a station comes back as it was', () => {
    const station = {
      identity: 'cp1',
      firstSeenAt: 1,
      lastSeenAt: 2,
      connectionId: 'conn',
      connectedSince: 1,
      remoteAddress: '192.0.2.7',
      protocol: 'ocpp1.6',
      upstream: 'acme',
      vendor: 'Vendor',
      model: null,
      serialNumber: null,
      firmwareVersion: null,
      lastBootAt: null,
      disconnectedAt: null,
    };
    expect(fromStationRow(withTextForBigInts(toStationRow(station)))).toEqual(
      station,
    );
  });
});
