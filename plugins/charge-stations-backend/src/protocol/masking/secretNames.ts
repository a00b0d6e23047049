/** Names of what names a person: idTag, parentIdTag, idToken and what is built on them; an id card's number. */
const PERSONAL = /id_?(?:tag|token)s?$|^customer_?identifier$/i;

/**
 * Names of secrets, as object keys and as configuration keys. `pin` counts only at the end,
 * or WebSocketPingInterval would be one; `idTokenInfo` is an answer without a token in it.
 */
const SECRET =
  /passw(?:or)?d|passphrase|pwd|secret|credential|psk|(?<!id)token|pin(?:_?code)?\d*$|(?:api|private|vpn|auth(?:ori[sz]ation)?)[ _.-]?key/i;

/** Whether a value under this name must not be stored or shown. */
export function isSecretName(name: string): boolean {
  return PERSONAL.test(name) || SECRET.test(name);
}

/**
 * Whether a text can hold anything to mask: a part of every secret name, the `@` of a URL's user,
 * a signed message, or an escape that could spell any of them. Most frames hold none and are not looked at further.
 */
const TRIGGER =
  /id_?tag|token|pass|pwd|secret|credential|psk|pin|key|customer|-signed|@|\\u/i;

export function mayHoldSecrets(text: string): boolean {
  return TRIGGER.test(text);
}
