/** Names of what names a person: idTag, parentIdTag, idToken and what is built on them; an id card's number. */
const PERSONAL = /id_?(?:tag|token)s?$|^customer_?identifier$/i;

/**
 * Names of secrets, as object keys and as configuration keys. `pin` counts only at the end,
 * or WebSocketPingInterval would be one; `idTokenInfo` is an answer without a token in it.
 */
const SECRET =
  /apn[ _.-]?user|passw(?:or)?d|passphrase|pwd|secret|credential|psk|(?<!id)token|pin(?:_?code)?\d*$|(?:api|private|vpn|auth(?:ori[sz]ation)?)[ _.-]?key/i;

/**
 * Whether a value under this name must not be stored or shown, whoever the vendor is. Packs name further ones.
 *
 * @public
 */
export function isSecretName(name: string): boolean {
  return PERSONAL.test(name) || SECRET.test(name);
}
