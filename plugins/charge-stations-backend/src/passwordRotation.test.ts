import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import {
  coreServices,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { RPCClient } from 'ocpp-rpc';
import request from 'supertest';
import {
  freePort,
  startBackend,
  TestBackend,
} from './__testUtils__/testBackend';
import { readResponseValidator } from './api/__testUtils__/responseValidator';
import { TestAuthority } from './listener/__testUtils__/certificates';

jest.setTimeout(60_000);

type Version = 'ocpp1.6' | 'ocpp2.0.1';
type ClientOptions = ConstructorParameters<typeof RPCClient>[0];

const OLD = 'the password of before';

/** A station, what it does when it is given a password, and the one that it got. */
class Station {
  given: string | undefined;

  constructor(
    readonly client: RPCClient,
    answer: string | ((client: RPCClient) => Promise<never>),
  ) {
    const take = async (password: unknown) => {
      this.given = String(password);
      return typeof answer === 'string' ? answer : answer(client);
    };
    client.handle('ChangeConfiguration', async ({ params }) => ({
      status: await take(Object(params).value),
    }));
    client.handle('SetVariables', async ({ params }) => {
      const [{ attributeValue, ...setting }] = Object(params).setVariableData;
      const attributeStatus = await take(attributeValue);
      return { setVariableResult: [{ ...setting, attributeStatus }] };
    });
  }
}

const vanishes = async (client: RPCClient): Promise<never> => {
  await client.close({ force: true });
  return new Promise<never>(() => {});
};

describe('a new password for a station', () => {
  const directory = createMockDirectory();
  const files = createMockDirectory();
  const authority = new TestAuthority();
  const logged: string[] = [];
  const log = (...words: unknown[]) => {
    logged.push(inspect(words, { depth: 9, maxStringLength: null }));
  };
  const logger: RootLoggerService = {
    error: log,
    warn: log,
    info: log,
    debug: log,
    child: () => logger,
  };
  /** What nothing may hold. */
  const passwords: string[] = [];
  let port: number;
  let backend: TestBackend;
  let settings: JsonObject;

  const start = async (more: JsonObject = {}) => {
    backend = await startBackend({
      directory: directory.path,
      port,
      settings: { ...settings, ...more },
      features: [
        createServiceFactory({
          service: coreServices.rootLogger,
          deps: {},
          factory: () => logger,
        }),
      ],
    });
  };

  beforeAll(async () => {
    const { cert, key } = authority.server();
    const tls = {
      certFile: join(files.path, 'cert.pem'),
      keyFile: join(files.path, 'key.pem'),
    };
    await writeFile(tls.certFile, cert);
    await writeFile(tls.keyFile, key);
    port = await freePort();
    settings = {
      listener: { port, host: '127.0.0.1', tls },
      security: { passwordRotation: true },
    };
    await start();
  }, 60_000);

  afterAll(() => backend.stop());

  /** Connects as CP1; undefined where the password is refused. */
  async function connect(options: {
    password: string | Buffer;
    version?: Version;
    scheme?: 'ws' | 'wss';
  }): Promise<RPCClient | undefined> {
    const { password, version = 'ocpp1.6', scheme = 'wss' } = options;
    for (;;) {
      const given: Partial<ClientOptions> = {
        endpoint: `${scheme}://127.0.0.1:${port}/ocpp`,
        identity: 'CP1',
        password: password as string,
        protocols: [version],
        strictMode: [version],
        reconnect: false,
        wsOpts: { ca: authority.cert },
      };
      const client = new RPCClient(given as ClientOptions);
      try {
        await client.connect();
        return client;
      } catch (error) {
        if (Object(error).code === 401) {
          return undefined;
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  }

  /** Whether a handshake with this password succeeds; it settles what is pending. */
  async function letsIn(password: string | Buffer, version?: Version) {
    const client = await connect({ password, version });
    await client?.close();
    return client !== undefined;
  }

  const api = '/api/charge-stations/stations/CP1/credential';
  const credential = async () => {
    const { body } = await request(backend.server).get(api).expect(200);
    expectValid('get', '/stations/{identity}/credential', body);
    return body;
  };
  const setPassword = (password: string) =>
    request(backend.server).put(api).send({ password }).expect(204);
  const rotate = () => request(backend.server).post(`${api}/rotate`);

  function expectValid(method: string, path: string, body: unknown) {
    const validate = readResponseValidator({ path, method, status: 200 });
    validate(body);
    expect(validate.errors).toBeNull();
  }

  /** Rotates while a station is connected with the old password; gives the new one. */
  async function rotated(
    answer: ConstructorParameters<typeof Station>[1],
    version: Version = 'ocpp1.6',
  ) {
    await setPassword(OLD);
    const client = (await connect({ password: OLD, version }))!;
    const station = new Station(client, answer);
    const { body } = await rotate().expect(200);
    expectValid('post', '/stations/{identity}/credential/rotate', body);
    await client.close();
    passwords.push(station.given!);
    return { body, given: station.given! };
  }

  /** How a station of 1.6 may send its key: the bytes, or their hexadecimal text. */
  const forms = (given: string): Array<string | Buffer> =>
    /^[0-9a-f]{40}$/.test(given) ? [given, Buffer.from(given, 'hex')] : [given];

  const VERSIONS: Version[] = ['ocpp1.6', 'ocpp2.0.1'];

  it.each(VERSIONS)(
    '%s: accepted, the old one is dead at once',
    async version => {
      const { body, given } = await rotated('Accepted', version);
      expect(body).toMatchObject({
        answer: 'accepted',
        word: 'Accepted',
        credential: { state: 'set' },
      });
      expect(given).toMatch(
        version === 'ocpp1.6' ? /^[0-9a-f]{40}$/ : /^[\w-]{40}$/,
      );
      expect(await letsIn(OLD, version)).toBe(false);
      for (const form of forms(given)) {
        expect(await letsIn(form, version)).toBe(true);
      }
    },
  );

  it.each<[Version, string]>([
    ['ocpp1.6', 'Rejected'],
    ['ocpp1.6', 'NotSupported'],
    ['ocpp2.0.1', 'Rejected'],
    ['ocpp2.0.1', 'UnknownVariable'],
  ])('%s: %s, the old one goes on', async (version, word) => {
    const { body, given } = await rotated(word, version);
    expect(body).toMatchObject({ answer: 'rejected', word });
    expect(body.credential.state).toBe('set');
    expect(await letsIn(given, version)).toBe(false);
    expect(await letsIn(OLD, version)).toBe(true);
  });

  it.each(VERSIONS)('%s: an error, the old one goes on', async version => {
    const { body, given } = await rotated(async () => {
      throw new Error('no room');
    }, version);
    expect(body).toMatchObject({ answer: 'rejected', word: 'GenericError' });
    expect(await letsIn(given, version)).toBe(false);
    expect(await letsIn(OLD, version)).toBe(true);
  });

  it.each(VERSIONS)(
    '%s: to be restarted first, both let it in until the new one was used',
    async version => {
      const { body, given } = await rotated('RebootRequired', version);
      expect(body.answer).toBe('rebootRequired');
      expect(await letsIn(OLD, version)).toBe(true);
      expect((await credential()).state).toBe('unsettled');
      expect(await letsIn(given, version)).toBe(true);
      expect((await credential()).state).toBe('set');
      expect(await letsIn(OLD, version)).toBe(false);
    },
  );

  describe.each(VERSIONS)('%s: a station that vanishes unanswered', version => {
    it('and returns with the old one has kept it', async () => {
      const { body, given } = await rotated(vanishes, version);
      expect(body.answer).toBe('unclear');
      expect(body.credential).toMatchObject({
        state: 'unsettled',
        since: expect.any(String),
      });
      expect(await letsIn(OLD, version)).toBe(true);
      expect((await credential()).state).toBe('set');
      expect(await letsIn(given, version)).toBe(false);
    });

    it('and returns with the new one, after a restart of ours, has that', async () => {
      const { given } = await rotated(vanishes, version);
      await backend.stop();
      await start();
      expect((await credential()).state).toBe('unsettled');
      expect(await letsIn(given, version)).toBe(true);
      expect((await credential()).state).toBe('set');
      expect(await letsIn(OLD, version)).toBe(false);
    });
  });

  it('while it is under way, a second one and a new password by hand are refused', async () => {
    await setPassword(OLD);
    const client = (await connect({ password: OLD }))!;
    let answerNow = () => {};
    const asked = new Promise<void>(isAsked => {
      client.handle('ChangeConfiguration', async ({ params }) => {
        passwords.push(Object(params).value);
        isAsked();
        await new Promise<void>(resolve => {
          answerNow = resolve;
        });
        return { status: 'Rejected' };
      });
    });
    const first = rotate().then(({ body }) => body);
    await asked;
    expect((await credential()).state).toBe('rotating');
    await rotate().expect(409);
    await request(backend.server).put(api).send({ password: OLD }).expect(409);
    await request(backend.server).delete(api).expect(409);
    answerNow();
    expect(await first).toMatchObject({ answer: 'rejected' });
    await client.close();
  });

  it('is not tried anew until it is known what became of the last', async () => {
    await rotated(vanishes);
    await setPassword(OLD);
    const { given } = await rotated('RebootRequired');
    const client = await connect({ password: OLD });
    const { body } = await rotate().expect(409);
    expect(body.error.message).toMatch(/connect again/);
    await client?.close();
    await setPassword(OLD);
    expect(await letsIn(given)).toBe(false);
  });

  it('needs a station that is connected', async () => {
    const { body } = await rotate().expect(409);
    expect(body.error.message).toMatch(/not connected/);
  });

  it.each<[string, JsonObject, number, RegExp]>([
    [
      'is switched off by default',
      {},
      403,
      /Set chargeStations.security.passwordRotation to true/,
    ],
    [
      'is not sent without TLS',
      { passwordRotation: true },
      409,
      /without TLS.*chargeStations.security.passwordRotationOverPlainText/,
    ],
  ])('%s', async (_, security, status, message) => {
    await setPassword(OLD);
    await backend.stop();
    await start({ listener: { port, host: '127.0.0.1' }, security });
    const client = await connect({ password: OLD, scheme: 'ws' });
    const { body } = await rotate().expect(status);
    expect(body.error.message).toMatch(message);
    await client?.close();
  });

  it('is sent without TLS where the configuration says so', async () => {
    const security = {
      passwordRotation: true,
      passwordRotationOverPlainText: true,
    };
    await backend.stop();
    await start({ listener: { port, host: '127.0.0.1' }, security });
    const client = (await connect({ password: OLD, scheme: 'ws' }))!;
    const station = new Station(client, 'Accepted');
    const { body } = await rotate().expect(200);
    passwords.push(station.given!);
    expect(body.answer).toBe('accepted');
    await client.close();
  });

  // The last: it looks at all that the others left.
  it('is in no file, no log and no answer', async () => {
    expect(passwords.length).toBeGreaterThan(10);
    const frames = await request(backend.server).get(
      '/api/charge-stations/stations/CP1/frames?action=ChangeConfiguration&limit=500',
    );
    expect(frames.body.items[0].raw).toMatch(/"value":"masked:[0-9a-f]{16}"/);
    await backend.stop();
    let names: string[];
    // The thread that writes is the last to close the file, and copies its log into it.
    do {
      await new Promise(resolve => setTimeout(resolve, 20));
      names = await readdir(directory.path);
    } while (names.includes('charge-stations.sqlite-shm'));
    expect(names.some(name => name.endsWith('.sqlite'))).toBe(true);
    const contents = await Promise.all(
      names.map(name => readFile(join(directory.path, name), 'latin1')),
    );
    const all = [
      ...contents,
      JSON.stringify(frames.body),
      logged.join('\n'),
    ].join('\n');
    expect(logged.join()).toContain('station-credential-rotate');
    for (const password of passwords) {
      // As text, in capitals or not, and as the bytes that 1.6 writes as hexadecimal.
      expect(all.toLowerCase().includes(password.toLowerCase())).toBe(false);
      const [, bytes] = forms(password);
      expect(all.includes(bytes?.toString('latin1') ?? password)).toBe(false);
    }
    await start();
  });
});
