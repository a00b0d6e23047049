import { englishTranslate } from '../__testUtils__/translate';
import { codeLabel, codeName, codeWords } from './codeLabel';

const t = englishTranslate();

describe('a code keeps the field’s words and gains human ones where they are known', () => {
  it.each([
    [{ code: 'ocpp16:GroundFailure' }, 'GroundFailure', 'ground fault'],
    [
      {
        code: 'ocpp16:GroundFailure',
        errorCode: 'GroundFailure',
        vendorErrorCode: 'E210',
      },
      'GroundFailure (E210)',
      'ground fault',
    ],
    [
      { code: 'ocpp16:UnspecifiedFault' },
      'UnspecifiedFault',
      'fault without a code',
    ],
    [
      { code: 'ocpp2:UnspecifiedFault' },
      'UnspecifiedFault',
      'fault without a code',
    ],
    [{ code: 'ocpp2:RCD.Tripped' }, 'RCD.Tripped', 'RCD tripped'],
    [
      { code: 'ocpp2:LiquidCoolingSystem.Problem' },
      'LiquidCoolingSystem.Problem',
      'problem of the liquid cooling system',
    ],
    [
      { code: 'ocpp2:EVSE.AvailabilityState' },
      'EVSE.AvailabilityState',
      'EVSE.AvailabilityState',
    ],
    [{ code: 'ocpp16:NotInAnyVersion' }, 'NotInAnyVersion', 'NotInAnyVersion'],
    [
      {
        code: 'chargex:CX002',
        errorCode: 'OtherError',
        vendorErrorCode: 'CX002',
      },
      'CX002',
      'CX002',
    ],
    [
      { code: 'vendor:bender:210', vendorErrorCode: '210' },
      'bender 210',
      'bender 210',
    ],
    [
      {
        code: 'vendor:bender:210',
        errorCode: 'GroundFailure',
        vendorErrorCode: '210',
      },
      'GroundFailure (210)',
      'ground fault',
    ],
    [
      {
        code: 'vendor:bender:210',
        errorCode: 'OtherError',
        vendorErrorCode: '210',
      },
      'bender 210',
      'bender 210',
    ],
    [{ code: 'conn:offline' }, 'offline', 'offline'],
    [{ code: 'station:reboot-loop' }, 'reboot-loop', 'reboot loop'],
    [{ code: 'Überlast' }, 'Überlast', 'Überlast'],
  ])('%o', (fault, label, words) => {
    expect(codeLabel(fault)).toBe(label);
    expect(codeWords(fault, t)).toBe(words);
  });
});

it.each([
  ['conn:offline', 'Station offline'],
  ['station:reboot-loop', 'Reboots again and again'],
  ['ocpp16:GroundFailure', 'GroundFailure'],
  ['vendor:alfen:210', 'alfen 210'],
])('in a list %s is called %s: only codes of ours are words', (code, name) => {
  expect(codeName({ code }, t)).toBe(name);
});
