import { readBasicPassword } from './basicAuth';

function basic(credentials: string | Buffer): string {
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

describe('what stands behind `identity:` is the password, byte for byte', () => {
  it.each([
    ['text', 'CP1', basic('CP1:secret'), Buffer.from('secret')],
    ['an empty password', 'CP1', basic('CP1:'), Buffer.alloc(0)],
    ['a colon in the password', 'CP1', basic('CP1:a:b'), Buffer.from('a:b')],
    ['a colon in the identity', 'A:B', basic('A:B:pw'), Buffer.from('pw')],
    [
      'an identity outside ASCII',
      'Säule',
      basic('Säule:pw'),
      Buffer.from('pw'),
    ],
    [
      'bytes that are not UTF-8',
      'CP1',
      basic(Buffer.concat([Buffer.from('CP1:'), Buffer.from([0xff, 0, 0x80])])),
      Buffer.from([0xff, 0, 0x80]),
    ],
    ['another case of the scheme', 'CP1', 'basic Q1AxOng=', Buffer.from('x')],
  ])('%s', (_, identity, authorization, password) => {
    const read = readBasicPassword({ authorization, identity });
    expect(read).toEqual({ result: 'password', password });
  });
});

describe('everything else is no password', () => {
  it.each([
    ['missing', undefined],
    ['malformed', 'Bearer abc'],
    ['malformed', 'Basic'],
    ['malformed', 'Basic not*base64'],
    ['otherIdentity', basic('CP2:secret')],
    ['otherIdentity', basic('cp1:secret')],
    ['otherIdentity', basic('CP1')],
    ['otherIdentity', basic('CP10:secret')],
  ])('%s: %s', (result, authorization) => {
    expect(readBasicPassword({ authorization, identity: 'CP1' })).toEqual({
      result,
    });
  });
});
