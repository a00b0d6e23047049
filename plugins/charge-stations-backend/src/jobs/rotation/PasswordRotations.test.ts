import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import { FakeClock, FakeLogger } from '../../listener/__testUtils__/fakes';
import { SecurityProfile, StationCredential } from '../../model';
import { SettledCall } from '../../protocol';
import { CredentialStore, PendingKey } from '../../store';
import { PasswordRotations } from './PasswordRotations';
import { PasswordUses } from './PasswordUses';

const identity = 'CP1';

/** The credential of one station, in memory. */
class OneCredential implements CredentialStore {
  credential: StationCredential | null = {
    identity,
    algorithm: 'scrypt',
    salt: '',
    hash: 'old',
    updatedAt: 1_000_000,
  };

  async get() {
    return this.credential;
  }

  async put(credential: StationCredential) {
    this.credential = credential;
  }

  async remove() {
    this.credential = null;
  }

  async putPending({
    identity: _,
    ...pending
  }: Parameters<CredentialStore['putPending']>[0]) {
    this.credential = { ...this.credential!, pending };
  }

  async awaitNewUse(key: PendingKey) {
    const pending = this.#pending(key);
    this.credential = {
      ...this.credential!,
      pending: { ...pending, settledBy: 'newUse' },
    };
  }

  async accept(key: PendingKey) {
    const { settledBy: _, ...hashed } = this.#pending(key);
    this.credential = { identity, ...hashed };
  }

  async drop(key: PendingKey) {
    this.#pending(key);
    const { pending: _, ...credential } = this.credential!;
    this.credential = credential;
  }

  #pending({ updatedAt }: PendingKey) {
    const pending = this.credential?.pending;
    if (pending?.updatedAt !== updatedAt) {
      throw new Error('Another one is pending');
    }
    return pending;
  }
}

const answers = (status: string) => async (): Promise<SettledCall> => ({
  messageId: 'm',
  action: 'ChangeConfiguration',
  outcome: { result: 'ok', payload: { status } },
});

function setUp(
  options: {
    request?: () => Promise<SettledCall>;
    securityProfile?: SecurityProfile;
    allowed?: 'off' | 'tls' | 'plainText';
    upstream?: string;
  } = {},
) {
  const { request = answers('Accepted') } = options;
  const { securityProfile = 2, allowed = 'tls' } = options;
  const { upstream = null } = options;
  const connection = {
    protocol: 'ocpp1.6' as const,
    securityProfile,
    upstream,
  };
  const credentials = new OneCredential();
  const logger = new FakeLogger();
  const requests: Array<string | undefined> = [];
  const uses = new PasswordUses({ credentials });
  const rotations = new PasswordRotations({
    uses,
    allowed,
    credentials,
    listener: {
      connections: () => new Map([[identity, connection]]),
      request: () => {
        requests.push(credentials.credential?.pending?.hash);
        return request();
      },
    },
    hashPassword: async password => ({
      algorithm: 'scrypt',
      salt: '',
      hash: `hash of ${password}`,
    }),
    clock: new FakeClock(),
    logger,
    random: bytes => new Uint8Array(bytes),
  });
  return { rotations, uses, credentials, logger, requests };
}

const NEW = `hash of ${'00'.repeat(20)}`;

it('the new one is stored before it is sent', async () => {
  const { rotations, requests } = setUp();
  await rotations.rotate(identity);
  expect(requests).toEqual([NEW]);
});

it('a call that was not sent leaves nothing behind', async () => {
  const error = new ConflictError('Too many calls wait for this station');
  const { rotations } = setUp({ request: () => Promise.reject(error) });
  await expect(rotations.rotate(identity)).rejects.toThrow(error);
  expect(await rotations.state(identity)).toEqual({
    state: 'set',
    updatedAt: 1_000_000,
  });
});

it('no answer leaves both, and a line in the log without either', async () => {
  const error = new ServiceUnavailableError('The connection ended');
  const { rotations, logger } = setUp({
    request: () => Promise.reject(error),
  });
  expect(await rotations.rotate(identity)).toEqual({
    answer: 'unclear',
    word: null,
  });
  expect(await rotations.state(identity)).toEqual({
    state: 'unsettled',
    updatedAt: 1_000_000,
    // Never the time of the one before, or who has one of them were taken for who has the other.
    since: 1_000_001,
  });
  expect(logger.lines).toEqual([
    'warn Whether "CP1" took its new password is not known: The connection ended. Both are accepted until it uses one of them',
  ]);
});

describe('what a use of one of the two settles', () => {
  it.each<[string, 'old' | 'new', string]>([
    ['Nonsense', 'old', 'old'],
    ['Nonsense', 'new', NEW],
    ['RebootRequired', 'new', NEW],
  ])('after %s, the %s one: it counts', async (status, password, hash) => {
    const { rotations, uses, credentials } = setUp({
      request: answers(status),
    });
    await rotations.rotate(identity);
    const { pending } = credentials.credential!;
    await uses.used({ identity, password, pending: pending! });
    expect(credentials.credential).toMatchObject({ hash });
    expect(credentials.credential?.pending).toBeUndefined();
  });

  it('before a restart that was asked for, the old one says nothing', async () => {
    const { rotations, uses, credentials } = setUp({
      request: answers('RebootRequired'),
    });
    await rotations.rotate(identity);
    const { pending } = credentials.credential!;
    await uses.used({
      identity,
      password: 'old',
      pending: pending!,
    });
    expect((await rotations.state(identity)).state).toBe('unsettled');
  });

  it('while the call is under way, the old one says nothing', async () => {
    let answer = (_: SettledCall) => {};
    const { rotations, uses, credentials } = setUp({
      request: () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    });
    const rotation = rotations.rotate(identity);
    await new Promise(setImmediate);
    expect((await rotations.state(identity)).state).toBe('rotating');
    const { pending } = credentials.credential!;
    await uses.used({
      identity,
      password: 'old',
      pending: pending!,
    });
    answer(await answers('Accepted')());
    await rotation;
    expect(credentials.credential).toMatchObject({ hash: NEW });
  });
});

describe('is refused before anything is stored or sent', () => {
  it.each<[SecurityProfile, 'off' | 'tls' | 'plainText', RegExp]>([
    [2, 'off', /switched off.*passwordRotation to true/],
    [0, 'plainText', /no password/],
    [1, 'tls', /without TLS/],
    [3, 'plainText', /a certificate/],
  ])('profile %d, allowed: %s', async (securityProfile, allowed, message) => {
    const { rotations, credentials, requests } = setUp({
      securityProfile,
      allowed,
    });
    await expect(rotations.rotate(identity)).rejects.toThrow(message);
    expect(credentials.credential).toMatchObject({ hash: 'old' });
    expect(requests).toEqual([]);
  });

  it('where another central system speaks with the station', async () => {
    const { rotations, requests } = setUp({ upstream: 'csms' });
    await expect(rotations.rotate(identity)).rejects.toThrow(/changed there/);
    expect(requests).toEqual([]);
  });

  it('where none is stored', async () => {
    const { rotations, credentials } = setUp();
    await credentials.remove();
    await expect(rotations.rotate(identity)).rejects.toThrow(/No password/);
    expect(await rotations.state(identity)).toEqual({ state: 'none' });
  });
});
