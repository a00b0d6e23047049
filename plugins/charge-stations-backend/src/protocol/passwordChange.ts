import { PasswordAnswer, Protocol } from '../model';
import { SettledCall, StationCall } from './types';

/** Makes a password, and the call that gives it to a station. */
export interface PasswordChange {
  password: string;
  call: StationCall;
}

/** Bytes of a key of 1.6; written as hexadecimal they fill `AuthorizationKey` (whitepaper 7.2: up to 40 digits). */
const KEY_BYTES = 20;

/** Characters of a password of 2.x, which may be 16 to 40 (2.0.1 part 2, use case A01). */
const PASSWORD_LENGTH = 40;
/** A part of `passwordString` that no station has to escape: 64 characters, so that no byte is favoured. */
const ALPHABET =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A new Basic password of a station, by what its version calls the setting. `random` gives so many bytes
 * of chance.
 */
export function createPasswordChange(options: {
  protocol: Protocol;
  random: (bytes: number) => Uint8Array;
}): PasswordChange {
  const { protocol, random } = options;
  if (protocol === 'ocpp1.6') {
    const password = Buffer.from(random(KEY_BYTES)).toString('hex');
    const payload = { key: 'AuthorizationKey', value: password };
    return { password, call: { action: 'ChangeConfiguration', payload } };
  }
  const password = Array.from(
    random(PASSWORD_LENGTH),
    byte => ALPHABET[byte % ALPHABET.length],
  ).join('');
  const setting = {
    component: { name: 'SecurityCtrlr' },
    variable: { name: 'BasicAuthPassword' },
    attributeValue: password,
  };
  const payload = { setVariableData: [setting] };
  return { password, call: { action: 'SetVariables', payload } };
}

const ANSWERS: Readonly<Record<string, PasswordAnswer>> = {
  Accepted: 'accepted',
  RebootRequired: 'rebootRequired',
  // 1.6, and what both versions say for no.
  NotSupported: 'rejected',
  Rejected: 'rejected',
  // 2.x
  NotSupportedAttributeType: 'rejected',
  UnknownComponent: 'rejected',
  UnknownVariable: 'rejected',
};

/**
 * Reads the answer to the call of a {@link PasswordChange}: what it means (2.0.1 part 2, A01.FR.03 and
 * FR.04), and the station's own word for it.
 */
export function readPasswordAnswer({ outcome }: Pick<SettledCall, 'outcome'>): {
  answer: PasswordAnswer;
  word: string | null;
} {
  if (outcome.result === 'error') {
    return { answer: 'rejected', word: outcome.code };
  }
  const { status, setVariableResult } = Object(outcome.payload);
  const word = Array.isArray(setVariableResult)
    ? Object(setVariableResult[0]).attributeStatus
    : status;
  return typeof word === 'string' && Object.hasOwn(ANSWERS, word)
    ? { answer: ANSWERS[word], word }
    : { answer: 'unclear', word: null };
}
