/** What an `Authorization` header holds for one identity. */
export type BasicCredentials =
  | { result: 'password'; password: Buffer }
  | { result: 'missing' | 'malformed' | 'otherIdentity' };

const BASIC = /^Basic +([A-Za-z0-9+/]+={0,2}) *$/i;

/**
 * Reads the password that a station sent with HTTP Basic (1.6 security whitepaper, A00.FR.204).
 * The username must be the identity. It is matched as a prefix instead of splitting at the first
 * colon, since a 1.6 identity may contain one; the password stays bytes, since a 1.6 key is
 * binary and need not be UTF-8 (OCPP-J 1.6 §6.2.2).
 */
export function readBasicPassword(options: {
  authorization: string | undefined;
  identity: string;
}): BasicCredentials {
  if (options.authorization === undefined) {
    return { result: 'missing' };
  }
  const encoded = BASIC.exec(options.authorization)?.[1];
  if (encoded === undefined) {
    return { result: 'malformed' };
  }
  const credentials = Buffer.from(encoded, 'base64');
  const username = Buffer.from(`${options.identity}:`, 'utf8');
  if (!credentials.subarray(0, username.length).equals(username)) {
    return { result: 'otherIdentity' };
  }
  return {
    result: 'password',
    password: credentials.subarray(username.length),
  };
}
