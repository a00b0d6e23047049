import { ownKnowledge } from '../__testUtils__/faultProjector';
import { compileKnowledge } from './knowledge';
import { severityOf } from './severity';

const knowledge = compileKnowledge(ownKnowledge);

describe('severity', () => {
  it.each`
    code                             | standardCode              | blocking | severity
    ${'ocpp16:GroundFailure'}        | ${'GroundFailure'}        | ${true}  | ${1}
    ${'vendor:acme:e210'}            | ${'GroundFailure'}        | ${true}  | ${1}
    ${'chargex:CX002'}               | ${'GroundFailure'}        | ${false} | ${1}
    ${'chargex:CX017'}               | ${'OtherError'}           | ${true}  | ${1}
    ${'ocpp16:UnspecifiedFault'}     | ${null}                   | ${true}  | ${2}
    ${'ocpp16:WeakSignal'}           | ${'WeakSignal'}           | ${true}  | ${2}
    ${'ocpp16:unknown(Error)'}       | ${null}                   | ${true}  | ${2}
    ${'ocpp16:PowerMeterFailure'}    | ${'PowerMeterFailure'}    | ${false} | ${3}
    ${'ocpp16:ConnectorLockFailure'} | ${'ConnectorLockFailure'} | ${false} | ${3}
    ${'chargex:CX003'}               | ${'HighTemperature'}      | ${true}  | ${3}
    ${'ocpp16:HighTemperature'}      | ${'HighTemperature'}      | ${false} | ${4}
    ${'ocpp16:GroundFailure'}        | ${'GroundFailure'}        | ${false} | ${4}
    ${'ocpp16:EVCommunicationError'} | ${'EVCommunicationError'} | ${false} | ${5}
    ${'ocpp16:LocalListConflict'}    | ${'LocalListConflict'}    | ${false} | ${5}
    ${'chargex:CX020'}               | ${'OtherError'}           | ${true}  | ${5}
  `(
    '$code with blocking=$blocking is S$severity',
    ({ code, standardCode, blocking, severity }) => {
      expect(severityOf({ code, standardCode, blocking }, knowledge)).toBe(
        severity,
      );
    },
  );
});
