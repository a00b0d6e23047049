export { isSecretName } from '@forecourt/plugin-charge-stations-common';

/**
 * Whether a text can hold anything to mask: a part of every secret name, the `@` of a URL's user, what every
 * variable stands under, a signed message, or an escape that could spell any of them. Most frames hold none and are
 * not looked at further.
 */
const TRIGGER =
  /id_?tag|apn|token|pass|pwd|secret|credential|psk|pin|key|variable|customer|-signed|@|\\u/i;

export function mayHoldSecrets(text: string): boolean {
  return TRIGGER.test(text);
}
