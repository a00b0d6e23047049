import { englishTranslate } from '../__testUtils__/translate';
import { codeLabel, codeWords } from './codeLabel';

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
    [{ code: 'ocpp2:RCD.Tripped' }, 'RCD.Tripped', 'RCD.Tripped'],
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
