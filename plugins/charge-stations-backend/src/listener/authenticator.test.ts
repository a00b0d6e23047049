import { Authenticator } from './authenticator';
import { hashPassword } from './password';
import { StationCredential } from '../model';

const identity = 'CP1';

function basic(password: string): string {
  return `Basic ${Buffer.from(`${identity}:${password}`).toString('base64')}`;
}

async function credentialOf(
  password: string,
  updatedAt = 1,
): Promise<StationCredential> {
  return { identity, updatedAt, ...(await hashPassword(password)) };
}

/** Counts the hashes that were computed. */
function setUp({ mayDoWithout } = { mayDoWithout: false }) {
  const authenticator = new Authenticator();
  let hashes = 0;
  return {
    authenticator,
    hashes: () => hashes,
    authenticate: (
      authorization: string | undefined,
      credential: StationCredential | null,
    ) =>
      authenticator.authenticate({
        identity,
        authorization,
        credential,
        mayDoWithout,
        mayHash: () => {
          hashes += 1;
          return true;
        },
      }),
  };
}

describe('a credential is always required; without one, only who may do without is let in', () => {
  it.each([
    [false, null, undefined, 'refused'],
    [false, null, 'secret', 'refused'],
    [true, null, undefined, 'accepted'],
    [true, null, 'secret', 'accepted'],
    [false, 'secret', undefined, 'refused'],
    [true, 'secret', undefined, 'refused'],
    [true, 'secret', 'wrong', 'refused'],
    [false, 'secret', 'wrong', 'refused'],
    [false, 'secret', 'secret', 'accepted'],
  ])(
    'mayDoWithout %p, credential %p, sent %p: %s',
    async (mayDoWithout, stored, sent, expected) => {
      const { authenticate } = setUp({ mayDoWithout });
      expect(
        await authenticate(
          sent === undefined ? undefined : basic(sent),
          stored === null ? null : await credentialOf(stored),
        ),
      ).toBe(expected);
    },
  );
});

it('a header that was right is recognised without hashing again', async () => {
  const { authenticate, authenticator, hashes } = setUp();
  const credential = await credentialOf('secret');
  await authenticate(basic('secret'), credential);
  expect(await authenticate(basic('secret'), credential)).toBe('accepted');
  expect(hashes()).toBe(1);
  const recognises = (authorization?: string) =>
    authenticator.recognises({ identity, authorization });
  expect(recognises(basic('secret'))).toBe(true);
  expect(recognises(basic('wrong'))).toBe(false);
  expect(recognises(undefined)).toBe(false);
});

it('a changed credential ends the recognition: the old password is dead at once', async () => {
  const { authenticate } = setUp();
  await authenticate(basic('old'), await credentialOf('old', 1));
  const changed = await credentialOf('new', 2);
  expect(await authenticate(basic('old'), changed)).toBe('refused');
  expect(await authenticate(basic('new'), changed)).toBe('accepted');
});

it('a removed credential ends the recognition', async () => {
  const { authenticate, authenticator } = setUp();
  await authenticate(basic('secret'), await credentialOf('secret'));
  await authenticate(basic('secret'), null);
  expect(
    authenticator.recognises({ identity, authorization: basic('secret') }),
  ).toBe(false);
});

it('no hash is computed for another username or a header that cannot be read', async () => {
  const { authenticate, hashes } = setUp();
  const credential = await credentialOf('secret');
  const other = `Basic ${Buffer.from('CP2:secret').toString('base64')}`;
  expect(await authenticate(other, credential)).toBe('refused');
  expect(await authenticate('Bearer x', credential)).toBe('refused');
  expect(hashes()).toBe(0);
});

it('whether to hash is asked when the turn comes, so a burst of guesses is cut off', async () => {
  const authenticator = new Authenticator();
  const credential = await credentialOf('secret');
  let failures = 0;
  const guesses = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const result = await authenticator.authenticate({
        identity,
        authorization: basic(`guess ${index}`),
        credential,
        mayDoWithout: false,
        mayHash: () => failures < 3,
      });
      failures += 1;
      return result;
    }),
  );
  // Those that had begun when the limit was reached still end.
  const hashed = guesses.filter(guess => guess === 'refused').length;
  expect(hashed).toBeLessThanOrEqual(6);
  expect(guesses.filter(guess => guess === 'limited')).toHaveLength(
    20 - hashed,
  );
});

describe('while a new password is pending', () => {
  const pendingBeside = async (options: { updatedAt: number }) => ({
    ...(await credentialOf('old', 1)),
    pending: {
      ...(await credentialOf('new', options.updatedAt)),
      settledBy: 'anyUse' as const,
    },
  });

  it.each([
    ['old', 'accepted'],
    ['new', 'acceptedPending'],
    ['other', 'refused'],
  ])('%s is %s', async (sent, expected) => {
    const { authenticate } = setUp();
    const credential = await pendingBeside({ updatedAt: 2 });
    expect(await authenticate(basic(sent), credential)).toBe(expected);
  });

  it('each is recognised for what it is, without another hash', async () => {
    const { authenticate, hashes } = setUp();
    const credential = await pendingBeside({ updatedAt: 2 });
    await authenticate(basic('old'), await credentialOf('old', 1));
    expect(await authenticate(basic('old'), credential)).toBe('accepted');
    expect(hashes()).toBe(1);
    await authenticate(basic('new'), credential);
    const before = hashes();
    expect(await authenticate(basic('new'), credential)).toBe(
      'acceptedPending',
    );
    // Once it counts, too: it is the same password of the same time.
    const settled = await credentialOf('new', 2);
    expect(await authenticate(basic('new'), settled)).toBe('accepted');
    expect(hashes()).toBe(before);
    expect(await authenticate(basic('old'), settled)).toBe('refused');
  });

  it('whether to hash is asked before each of the two', async () => {
    const authenticator = new Authenticator();
    let asked = 0;
    const result = await authenticator.authenticate({
      identity,
      authorization: basic('other'),
      credential: await pendingBeside({ updatedAt: 2 }),
      mayDoWithout: false,
      mayHash: () => {
        asked += 1;
        return asked === 1;
      },
    });
    expect([result, asked]).toEqual(['limited', 2]);
  });
});
