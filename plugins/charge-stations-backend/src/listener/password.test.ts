import { hashPassword, verifyPassword } from './password';

const KEY = '0001ff80a5c3e7d2b4f60102030405060708090a';
const KEY_BYTES = Buffer.from(KEY, 'hex');

describe('either form of one key opens a credential made of either form', () => {
  it.each([
    ['hexadecimal text', KEY, 'hexadecimal text', Buffer.from(KEY)],
    ['hexadecimal text', KEY, 'raw bytes', KEY_BYTES],
    ['raw bytes', KEY_BYTES, 'hexadecimal text', Buffer.from(KEY)],
    ['raw bytes', KEY_BYTES, 'raw bytes', KEY_BYTES],
    ['lower case', KEY, 'upper case', Buffer.from(KEY.toUpperCase())],
    ['text', 'correct horse', 'the same text', Buffer.from('correct horse')],
    ['32 digits', KEY.slice(0, 32), 'raw bytes', KEY_BYTES.subarray(0, 16)],
  ])('made of %s %p, sent as %s', async (_, made, __, password) => {
    const credential = await hashPassword(made);
    expect(await verifyPassword({ password, credential })).toBe(true);
  });
});

describe('only 16 to 20 bytes are read as hexadecimal', () => {
  it.each([
    ['another key', KEY, KEY_BYTES.map(byte => byte + 1)],
    ['an odd number of digits', KEY.slice(1), KEY_BYTES.subarray(0, 19)],
    ['too few digits', KEY.slice(0, 30), KEY_BYTES.subarray(0, 15)],
    ['too many digits', `${KEY}00`, Buffer.concat([KEY_BYTES, Buffer.of(0)])],
    ['nothing', KEY, Buffer.alloc(0)],
  ])('%s is another password', async (_, made, password) => {
    const credential = await hashPassword(made);
    expect(await verifyPassword({ password, credential })).toBe(false);
  });
});

it('a hash is salted and does not hold the password', async () => {
  const [first, second] = [await hashPassword(KEY), await hashPassword(KEY)];
  expect(first.hash).not.toBe(second.hash);
  expect(JSON.stringify(first)).not.toContain(KEY);
  expect(first.hash).not.toBe(KEY_BYTES.toString('base64'));
});

it('a damaged credential opens nothing', async () => {
  const credential = { algorithm: 'scrypt' as const, salt: '', hash: '' };
  expect(await verifyPassword({ password: '', credential })).toBe(false);
});
