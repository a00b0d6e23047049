import {
  call,
  createTestSession,
  NOON,
  receive,
} from '../__testUtils__/testSession';
import { EVENT_DATUM, examples201, examples21 } from './__testUtils__/examples';

const REPORTED = {
  reportedAt: '2026-11-22T11:59:58Z',
  reportedTime: NOON - 2000,
};
const NO_TIME = { reportedAt: null, reportedTime: null };
const BASE = {
  identity: 'CP1',
  connectionId: 'c1',
  seq: 1,
  source: 'live',
  receivedAt: NOON,
  retransmission: false,
};
const VARIABLE = {
  type: 'variable',
  component: { name: 'Connector', instance: null },
  variable: { name: 'AvailabilityState', instance: 'i' },
  evseId: 1,
  connectorId: 2,
  trigger: 'Alerting',
  actualValue: 'Faulted',
  cleared: false,
  techCode: 'CX001',
  techInfo: 'RCD triggered',
  eventId: 7,
  cause: 6,
  monitorId: 3,
  notificationType: 'HardWiredNotification',
  severity: null,
};

const outcomeOf = (
  action: string,
  payload: unknown,
  protocol: 'ocpp2.0.1' | 'ocpp2.1' = 'ocpp2.0.1',
) => receive(createTestSession({ protocol }), call(action, payload));
const notify = (eventData: unknown) =>
  outcomeOf('NotifyEvent', { ...examples201.NotifyEvent, eventData });

const withEvents: Record<string, object> = {
  BootNotification: {
    type: 'boot',
    vendor: 'Bender',
    model: 'CC613',
    serialNumber: 'S-1',
    firmwareVersion: '5.33',
    reason: 'PowerUp',
    registration: 'Accepted',
    ...NO_TIME,
  },
  FirmwareStatusNotification: {
    type: 'firmwareStatus',
    status: 'Installing',
    ...NO_TIME,
  },
  LogStatusNotification: { type: 'logStatus', status: 'Uploaded', ...NO_TIME },
  NotifyEvent: { ...VARIABLE, ...REPORTED },
  NotifyMonitoringReport: {
    type: 'report',
    report: 'monitoring',
    requestId: 4,
    seqNo: 1,
    toBeContinued: true,
    monitors: [],
    ...REPORTED,
  },
  NotifyReport: {
    type: 'report',
    report: 'device',
    requestId: 5,
    seqNo: 2,
    toBeContinued: false,
    ...REPORTED,
  },
  SecurityEventNotification: {
    type: 'security',
    securityType: 'TamperDetectionActivated',
    techInfo: 'lid',
    ...REPORTED,
  },
  StatusNotification: {
    type: 'status',
    evseId: 1,
    connectorId: 2,
    status: 'Faulted',
    errorCode: null,
    info: null,
    vendorId: null,
    vendorErrorCode: null,
    ...REPORTED,
  },
  TransactionEvent: {
    type: 'transactionStarted',
    evseId: 1,
    connectorId: 2,
    transactionId: 'T-1',
    reason: null,
    sequence: { transactionId: 'T-1', seqNo: 0, toBeContinued: false },
    ...REPORTED,
  },
};

describe('the event of a call of 2.0.1', () => {
  it.each(Object.entries(withEvents))('%s', (action, expected) => {
    const { events, rules } = outcomeOf(action, examples201[action]);
    expect(rules).toEqual([]);
    expect(events).toEqual([{ ...BASE, ...expected }]);
  });

  it.each(
    Object.keys(examples21).filter(
      action => !(action in withEvents) && action !== 'Heartbeat',
    ),
  )('%s says only that the station was there', action => {
    const { events } = outcomeOf(action, examples21[action], 'ocpp2.1');
    expect(events).toEqual([
      expect.objectContaining({ type: 'other', action }),
    ]);
  });

  it('the end of a transaction has its reason', () => {
    const { event } = outcomeOf('TransactionEvent', {
      ...examples201.TransactionEvent,
      eventType: 'Ended',
      transactionInfo: {
        transactionId: 'T-1',
        stoppedReason: 'EVDisconnected',
      },
    });
    expect(event).toMatchObject({
      type: 'transactionStopped',
      transactionId: 'T-1',
      reason: 'EVDisconnected',
    });
  });

  it('what happens within a transaction is only heard', () => {
    const { event } = outcomeOf('TransactionEvent', {
      ...examples201.TransactionEvent,
      eventType: 'Updated',
    });
    expect(event).toMatchObject({
      type: 'other',
      action: 'TransactionEvent',
      sequence: { transactionId: 'T-1', seqNo: 0 },
    });
  });

  it.each([
    [{ connectorStatus: 'Broken' }, { status: 'Broken' }],
    [{ evseId: '1' }, { evseId: null }],
    [
      { evseId: 0, connectorId: 0 },
      { evseId: 0, connectorId: 0 },
    ],
  ])('StatusNotification with %j says %j', (fields, expected) => {
    const payload = { ...examples201.StatusNotification, ...fields };
    expect(outcomeOf('StatusNotification', payload).event).toMatchObject(
      expected,
    );
  });

  it('a boot without its station is a boot', () => {
    expect(outcomeOf('BootNotification', {}).event).toMatchObject({
      type: 'boot',
      vendor: null,
      reason: null,
    });
  });
});

describe('NotifyEvent', () => {
  it('makes an event of each datum, in their order, with its own time', () => {
    const { events } = notify([
      EVENT_DATUM,
      { ...EVENT_DATUM, eventId: 8, timestamp: '2026-11-22T11:00:00Z' },
      { ...EVENT_DATUM, eventId: 9, timestamp: undefined },
    ]);
    expect(events).toEqual([
      { ...BASE, ...VARIABLE, ...REPORTED },
      {
        ...BASE,
        ...VARIABLE,
        part: 1,
        eventId: 8,
        reportedAt: '2026-11-22T11:00:00Z',
        reportedTime: NOON - 3_600_000,
      },
      { ...BASE, ...VARIABLE, part: 2, eventId: 9, ...NO_TIME },
    ]);
  });

  it.each([
    [{ seqNo: 0, tbc: false }, undefined],
    [
      { seqNo: 0, tbc: true },
      { seqNo: 0, toBeContinued: true },
    ],
    [{ seqNo: 1 }, { seqNo: 1, toBeContinued: false }],
    [{ seqNo: 'x' }, { seqNo: null, toBeContinued: false }],
  ])('of several parts says on its first event which: %j', (fields, place) => {
    const { events } = outcomeOf('NotifyEvent', {
      ...examples201.NotifyEvent,
      eventData: [EVENT_DATUM, EVENT_DATUM],
      ...fields,
    });
    expect(events.map(({ sequence }) => sequence)).toEqual([
      place && { transactionId: null, ...place },
      undefined,
    ]);
  });

  it.each([
    [{ actualValue: '' }, { actualValue: '' }],
    [{ actualValue: 'x'.repeat(3000) }, { actualValue: 'x'.repeat(3000) }],
    [{ actualValue: true }, { actualValue: 'true' }],
    [{ trigger: 'Sometimes' }, { trigger: 'Sometimes' }],
    [{ cleared: true }, { cleared: true }],
    [{ cleared: 'true' }, { cleared: null }],
    [{ eventId: 'x' }, { eventId: null }],
    [
      { component: { name: 'C', instance: '1' } },
      {
        component: { name: 'C', instance: '1' },
        evseId: null,
        connectorId: null,
      },
    ],
    [{ component: 'C' }, { component: { name: null, instance: null } }],
    [{ variable: undefined }, { variable: { name: null, instance: null } }],
  ])('a datum with %j says %j', (fields, expected) => {
    expect(notify([{ ...EVENT_DATUM, ...fields }]).event).toMatchObject({
      type: 'variable',
      ...expected,
    });
  });

  it('2.1 adds how bad it is', () => {
    const { event, rules } = outcomeOf(
      'NotifyEvent',
      {
        ...examples201.NotifyEvent,
        eventData: [{ ...EVENT_DATUM, severity: 2 }],
      },
      'ocpp2.1',
    );
    expect(event).toMatchObject({ severity: 2 });
    expect(rules).toEqual([]);
  });

  it.each([[undefined], [[]], ['x'], [{}], [[1, null]]])(
    'without a datum that can be read it says only that the station was there: %j',
    eventData => {
      expect(notify(eventData).events).toEqual([
        expect.objectContaining({ type: 'other', action: 'NotifyEvent' }),
      ]);
    },
  );

  it('a datum that cannot be read keeps its place among the others', () => {
    const { events } = notify([1, EVENT_DATUM]);
    expect(events.map(({ type }) => type)).toEqual(['other', 'variable']);
  });

  it('odd times are noted where they stand', () => {
    const { evidence } = notify([
      EVENT_DATUM,
      { ...EVENT_DATUM, timestamp: '2026-11-22T11:00:00' },
    ]);
    expect(evidence.violations).toEqual([
      {
        rule: 'time',
        path: '/eventData/1/timestamp',
        message: 'The time has no zone; it was read as UTC.',
      },
    ]);
  });

  it('what one frame makes is bounded, and what is left out is noted', () => {
    const { events, evidence } = notify(Array(1001).fill(EVENT_DATUM));
    expect(events).toHaveLength(1000);
    expect(evidence.violations).toEqual([
      {
        rule: 'size',
        path: '/eventData',
        message: 'Only the first 1000 of 1001 became history.',
      },
    ]);
  });

  it('the value of a secret variable is not in the event', () => {
    const { event } = notify([
      {
        ...EVENT_DATUM,
        variable: { name: 'BasicAuthPassword' },
        actualValue: 'SECRET',
      },
    ]);
    expect(event).toMatchObject({ actualValue: 'masked:6' });
  });
});

describe('a signed message', () => {
  const signed = (payload: unknown) => ({
    payload: Buffer.from(JSON.stringify(payload)).toString('base64url'),
    signatures: [{ protected: 'e30', signature: 'c2ln' }],
  });

  it('is handled as what it carries', () => {
    const { answer, evidence, event, rules } = outcomeOf(
      'StatusNotification-Signed',
      signed(examples201.StatusNotification),
    );
    expect(answer).toEqual([3, 'm1', {}]);
    expect(evidence.action).toBe('StatusNotification-Signed');
    expect(event).toMatchObject({ type: 'status', status: 'Faulted' });
    expect(rules).toEqual([]);
  });

  it('a signed boot is a boot', () => {
    const { handled } = outcomeOf(
      'BootNotification-Signed',
      signed(examples201.BootNotification),
    );
    expect(handled).toMatchObject({ followUp: 'requestStatuses' });
  });

  it('that cannot be read is kept, noted and answered', () => {
    const { answer, event, rules } = outcomeOf('StatusNotification-Signed', {
      payload: 'x',
    });
    expect(answer).toEqual([3, 'm1', {}]);
    expect(event).toMatchObject({ type: 'status', status: null });
    expect(rules).toContain('schema');
  });

  it('lets no token into evidence', () => {
    const { evidence } = outcomeOf(
      'Authorize-Signed',
      signed(examples201.Authorize),
    );
    const [, , , { payload }] = JSON.parse(evidence.raw);
    expect(Buffer.from(payload, 'base64url').toString()).toBe(
      '{"idToken":{"idToken":"masked:7","type":"ISO14443"}}',
    );
  });
});
