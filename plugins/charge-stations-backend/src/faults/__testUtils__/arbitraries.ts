import fc from 'fast-check';
import { StationEvent } from '../../model';
import { START } from './script';

const MINUTE = 60_000;

/** What happens, without when and where; the sequence below adds both. */
type Happening = (base: {
  identity: string;
  source: 'live';
  connectionId: string;
  seq: number;
  receivedAt: number;
  reportedAt: string | null;
  reportedTime: number | null;
  retransmission: boolean;
}) => StationEvent;

const status: fc.Arbitrary<Happening> = fc
  .record({
    connectorId: fc.constantFrom(0, 1, 2, 2, 3),
    status: fc.constantFrom(
      'Available',
      'Charging',
      'Faulted',
      'Faulted',
      'Unavailable',
      'Occupied',
      null,
    ),
    errorCode: fc.constantFrom(
      'NoError',
      'NoError',
      'GroundFailure',
      'OverVoltage',
      'WeakSignal',
      'Error',
      null,
    ),
    vendorErrorCode: fc.constantFrom(null, null, null, 'E1', 'CX002;E2'),
    info: fc.constantFrom(null, null, null, 'E1 resolved'),
  })
  .map(fields => base => ({
    ...base,
    ...fields,
    type: 'status',
    evseId: null,
    vendorId: null,
  }));

const status2: fc.Arbitrary<Happening> = fc
  .record({
    evseId: fc.constantFrom(0, 1, 1, 2, -1),
    connectorId: fc.constantFrom(0, 1, 1, 2),
    status: fc.constantFrom('Available', 'Occupied', 'Faulted', 'Faulted', ''),
  })
  .map(fields => base => ({
    ...base,
    ...fields,
    type: 'status',
    errorCode: null,
    info: null,
    vendorId: null,
    vendorErrorCode: null,
  }));

const component = fc.constantFrom(
  ...['ChargingStation', 'EVSE', 'Connector', 'Connector', 'RCD', 'TiltSensor'],
);
const variableName = fc.constantFrom(
  ...['AvailabilityState', 'AvailabilityState', 'Problem', 'Problem'],
  ...['Tripped', 'Active', 'Temperature', 'Operated'],
);
const nameOf = (names: fc.Arbitrary<string>) =>
  fc.record({ name: names, instance: fc.constantFrom(null, null, 'L1') });
const actualValue = fc.constantFrom(
  ...['true', 'true', 'false', 'Faulted', 'Faulted', 'Available', ''],
);

const variable: fc.Arbitrary<Happening> = fc
  .record({
    component: nameOf(component),
    variable: nameOf(variableName),
    evseId: fc.constantFrom(null, 1, 1, 2),
    connectorId: fc.constantFrom(null, 1, 1),
    trigger: fc.constantFrom('Alerting', 'Delta', 'Periodic', null),
    actualValue,
    cleared: fc.constantFrom(null, null, false, true),
    techCode: fc.constantFrom(null, null, null, 'CX002', 'E7', 'CX002;E7'),
    techInfo: fc.constantFrom(null, 'why'),
    eventId: fc.constantFrom(null, 1, 2, 3, 4),
    cause: fc.constantFrom(null, null, 1, 2, 3, 4),
    monitorId: fc.constantFrom(null, null, 7),
    notificationType: fc.constant(null),
    severity: fc.constantFrom(null, null, 0, 4, 9, 42),
  })
  .map(fields => base => ({ ...base, ...fields, type: 'variable' }));

const opened: Happening = base => ({
  ...base,
  type: 'connectionOpened',
  protocol: 'ocpp1.6',
  remoteAddress: '192.0.2.1',
  supersedes: null,
});

const closed: fc.Arbitrary<Happening> = fc
  .record({
    by: fc.constantFrom(
      'station',
      'liveness',
      'superseded',
      'shutdown',
      'upstream',
    ),
    silence: fc.integer({ min: 0, max: 2 * MINUTE }),
  })
  .map(({ by, silence }) => base => ({
    ...base,
    type: 'connectionClosed',
    code: 1006,
    reason: '',
    by,
    lastFrameAt: base.receivedAt - silence,
  }));

const boot: fc.Arbitrary<Happening> = fc
  .record({
    registration: fc.constantFrom('Accepted', 'Accepted', 'Pending'),
    firmwareVersion: fc.constantFrom('1', '2', null),
  })
  .map(fields => base => ({
    ...base,
    ...fields,
    type: 'boot',
    vendor: 'Acme',
    model: 'One',
    serialNumber: 'A1',
    reason: null,
  }));

const asked: fc.Arbitrary<Happening> = fc
  .record({
    evseId: fc.constantFrom(null, null, 1),
    connectorId: fc.constantFrom(null, 1, 2),
  })
  .map(place => base => ({ ...base, ...place, type: 'statusRequested' }));

const gap: fc.Arbitrary<Happening> = fc
  .integer({ min: 0, max: 30 * MINUTE })
  .map(length => base => ({
    ...base,
    type: 'listenerGap',
    from: base.receivedAt - length,
    to: base.receivedAt,
  }));

const lost: fc.Arbitrary<Happening> = fc
  .integer({ min: 0, max: 30 * MINUTE })
  .map(length => base => ({
    ...base,
    type: 'evidenceLost',
    from: base.receivedAt - length,
    to: base.receivedAt,
    frames: 1,
  }));

const firmware: fc.Arbitrary<Happening> = fc
  .constantFrom('Downloading', 'Installing', 'Installed', 'Idle')
  .map(step => base => ({ ...base, type: 'firmwareStatus', status: step }));

/** What stations of every version do, besides telling their status. */
const ANY_VERSION = [
  { weight: 2, arbitrary: fc.constant(opened) },
  { weight: 2, arbitrary: closed },
  { weight: 2, arbitrary: boot },
  { weight: 1, arbitrary: asked },
  { weight: 1, arbitrary: gap },
  { weight: 1, arbitrary: lost },
  { weight: 1, arbitrary: firmware },
];

const happening16 = fc.oneof({ weight: 12, arbitrary: status }, ...ANY_VERSION);

const happening2 = fc.oneof(
  { weight: 4, arbitrary: status2 },
  { weight: 12, arbitrary: variable },
  ...ANY_VERSION,
);

/** An update may bring another version. */
const happenings = [happening16, happening2, fc.oneof(happening16, happening2)];

/** Mostly seconds and minutes, sometimes hours, sometimes nothing at all. */
const pause = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 20 * MINUTE }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 * 60 * MINUTE }) },
);

/** How far the device time lies behind the receive time; null is no time at all. */
const lag = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1_000, max: 5_000 }),
  fc.integer({ min: -2 * 60 * MINUTE, max: 4 * 60 * MINUTE }),
  fc.constant(50 * 365 * 24 * 60 * MINUTE),
);

/** A life of one station of any version: receive times never step back, everything else may be odd. */
export function lives(identity = 'CP1'): fc.Arbitrary<StationEvent[]> {
  const stepOf = (happening: fc.Arbitrary<Happening>) =>
    fc.record({
      happening,
      pause,
      lag,
      straggles: fc.integer({ min: 0, max: 19 }).map(n => n === 0),
      retransmission: fc.integer({ min: 0, max: 19 }).map(n => n === 0),
    });
  const stepsOf = (happening: fc.Arbitrary<Happening>) =>
    // Up to the full length: rules meet in long lives.
    fc.array(stepOf(happening), { minLength: 1, maxLength: 60, size: 'max' });
  return fc.oneof(...happenings.map(stepsOf)).map(steps => {
    let receivedAt = START;
    let connection = 1;
    return steps.map((one, index) => {
      receivedAt += one.pause;
      if (one.happening === opened) {
        connection += 1;
      }
      const straggler = one.straggles && one.happening !== opened ? 1 : 0;
      const time = one.lag === null ? null : receivedAt - one.lag;
      return one.happening({
        identity,
        source: 'live',
        connectionId: `c${Math.max(1, connection - straggler)}`,
        seq: index + 1,
        receivedAt,
        reportedAt: time === null ? null : String(time),
        reportedTime: time,
        retransmission: one.retransmission,
      });
    });
  });
}
