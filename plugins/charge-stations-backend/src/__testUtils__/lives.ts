import fc from 'fast-check';
import { Moment, PretendListener, Step } from './PretendListener';

const MINUTE = 60_000;
export const STATIONS = ['CP1', 'CP2', 'CP3'];

const status = fc.record(
  {
    connectorId: fc.constantFrom<unknown[]>(0, 1, 1, 2, 2, -1, 1.5, '1', null),
    status: fc.constantFrom('Available', 'Charging', 'Faulted', 'Faulted', ''),
    errorCode: fc.constantFrom('NoError', 'GroundFailure', 'WeakSignal', 'E7'),
    info: fc.constantFrom('', 'E1 resolved', 'a\0b', 'ünï 🔌', 'x'.repeat(99)),
    vendorId: fc.constantFrom('Acme', ''),
    vendorErrorCode: fc.constantFrom('E1', 'CX002;E2', '0', '\ud800'),
  },
  { requiredKeys: ['connectorId', 'errorCode'] },
);
const boot = fc.record(
  {
    chargePointVendor: fc.constantFrom('Acme', 'Acme\0\0'),
    chargePointModel: fc.constant('One'),
    firmwareVersion: fc.constantFrom('1', '2'),
    chargePointSerialNumber: fc.constantFrom('A1', 'A2'),
  },
  { requiredKeys: ['chargePointVendor', 'chargePointModel'] },
);
const lag = fc.constantFrom(null, 0, 900, -900, 20 * MINUTE, 1e12, 1.7e12);
const call = (action: string, payload: fc.Arbitrary<object>) =>
  fc.record({
    type: fc.constant('call' as const),
    action: fc.constant(action),
    payload,
    lag,
  });
const otherCall = fc.constantFrom<[string, object][]>(
  ['FirmwareStatusNotification', { status: 'Installed' }],
  ['DiagnosticsStatusNotification', { status: 'Uploaded' }],
  ['LogStatusNotification', {}],
  ['SecurityEventNotification', { type: 'TamperDetectionActivated' }],
  ['StartTransaction', { connectorId: 1, idTag: 'T', meterStart: 0 }],
  ['StopTransaction', { transactionId: 7, meterStop: 1, reason: 'Local' }],
  ['Authorize', { idTag: 'T' }],
  ['Heartbeat', {}],
  ['Reboot', { why: [null] }],
);
const data = fc.constantFrom<Array<string | Uint8Array>>(
  '',
  'no json',
  '[2,"x","StatusNotification",[]]',
  '[3,"nobody asked",{}]',
  '[2,"z","StatusNotification",{"connectorId":1e300,"errorCode":7}]\0',
  new Uint8Array([0, 255, 7]),
);
const what: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: call('StatusNotification', status) },
  { weight: 2, arbitrary: call('BootNotification', boot) },
  {
    weight: 3,
    arbitrary: otherCall.chain(([action, it]) => call(action, fc.constant(it))),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('data' as const), data }),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Step[]>(
      { type: 'open' },
      { type: 'again' },
      { type: 'ask' },
      { type: 'read' },
      { type: 'restart' },
      { type: 'close', by: 'station' },
      { type: 'close', by: 'liveness' },
      { type: 'close', by: 'shutdown' },
    ),
  },
);
const pause = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 20 * MINUTE }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 * 60 * MINUTE }) },
);

/** What a listener hands over while three stations live, oddly at times. */
export function lives(): fc.Arbitrary<Moment[]> {
  const identity = fc.constantFrom(...STATIONS);
  const step = fc.record({ identity, pause, what });
  return fc.array(step, { minLength: 1, maxLength: 90 }).map(steps => {
    const listener = new PretendListener();
    steps.forEach(each => listener.take(each));
    return listener.moments;
  });
}
