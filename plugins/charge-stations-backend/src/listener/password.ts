import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { StationCredential } from '../model';

/** The part of a {@link StationCredential} that is made of the password alone. */
export type PasswordHash = Pick<
  StationCredential,
  'algorithm' | 'salt' | 'hash'
>;

/**
 * A station's key is 16 bytes or more of chance, so the hash has to protect a stolen database, not
 * a guessable word. This cost takes a few milliseconds, so that a whole fleet can return after our
 * restart. Changing it takes a new name in `StationCredential.algorithm`.
 */
const COST = { N: 4096, r: 8, p: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** 16 to 20 bytes as hexadecimal text. */
const HEXADECIMAL_KEY = /^(?:[0-9a-f]{2}){16,20}$/i;

/**
 * Hashes a password for storage (1.6 security whitepaper, A01.FR.08). Text is taken as UTF-8,
 * except that 32 to 40 hexadecimal digits stand for the bytes they spell: `AuthorizationKey` is
 * configured so (OCPP-J 1.6 §6.2.2), and stations send either form.
 */
export async function hashPassword(
  password: string | Uint8Array,
): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(Buffer.from(password), salt);
  return {
    algorithm: 'scrypt',
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
  };
}

/** Whether these bytes, raw or as hexadecimal text, are the password that was hashed. Constant time. */
export async function verifyPassword(options: {
  password: string | Uint8Array;
  credential: PasswordHash;
}): Promise<boolean> {
  const expected = Buffer.from(options.credential.hash, 'base64');
  const actual = await derive(
    Buffer.from(options.password),
    Buffer.from(options.credential.salt, 'base64'),
  );
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Both forms of one key become the same bytes, so one hash serves both. */
function canonical(password: Buffer): Buffer {
  const text = password.toString('latin1');
  return HEXADECIMAL_KEY.test(text) ? Buffer.from(text, 'hex') : password;
}

function derive(password: Buffer, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(canonical(password), salt, HASH_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
