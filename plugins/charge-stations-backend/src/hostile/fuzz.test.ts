import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import fc from 'fast-check';
import { Knex } from 'knex';
import request from 'supertest';
import { KeptLogs } from '../__testUtils__/KeptLogs';
import { scratchDatabases } from '../__testUtils__/scratchDatabase';
import { hostileFrame, PLANTED } from './__testUtils__/hostileFrames';
import { attempt, hostileHandshake } from './__testUtils__/hostileHandshakes';
import {
  ListeningBackend,
  startListening,
} from './__testUtils__/startListening';
import { expectAsSent, StoredFrame } from './__testUtils__/storedFrames';
import { TestStation } from './__testUtils__/TestStation';
import { VERSIONS } from './__testUtils__/versions';

jest.setTimeout(3_600_000);

/** FORECOURT_FUZZ_RUNS makes it longer, FORECOURT_FUZZ_SEED other; docs/architecture.md, "Hostile input". */
const RUNS = Number(process.env.FORECOURT_FUZZ_RUNS ?? 60);
const SEED = Number(process.env.FORECOURT_FUZZ_SEED ?? 20_261_122);
process.stdout.write(`fuzz: seed ${SEED}, ${RUNS} runs a version\n`);

/** What a page asks about one station. */
const PAGES = [
  '',
  '/events?limit=200',
  '/frames?limit=200',
  '/conditions',
  '/timeline?resolution=60000',
  '/connections',
];

type Frame = string | Uint8Array;

type Step =
  | { type: 'frames'; frames: Frame[] }
  | { type: 'call'; action: string }
  | { type: 'handshake'; handshake: string }
  /** The connection ends by a reset, or by bytes that are no frame; the station comes back. */
  | { type: 'drop' }
  | { type: 'bytes'; bytes: Uint8Array };

/** Beginnings of frames that RFC 6455 §5 forbids: reserved bits, opcodes, lengths, bad UTF-8. */
const FORBIDDEN = [
  [0xf1, 0x80, 0, 0, 0, 0],
  [0x83, 0x80, 0, 0, 0, 0],
  [0x81, 0x05, 1, 2, 3, 4, 5],
  [0x81, 0xff, 255, 255, 255, 255, 255, 255, 255, 255],
  [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28],
  [0x89, 0xfe, 1, 0, 0, 0, 0, 0],
  [0x00, 0x81, 0, 0, 0, 0, 65],
].map(bytes => Uint8Array.from(bytes));

function stepsOf(examples: Record<string, object>): fc.Arbitrary<Step[]> {
  const frame = hostileFrame(examples);
  const step = fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({
        type: fc.constant('frames' as const),
        frames: fc.array(frame, { minLength: 1, maxLength: 5 }),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('call' as const),
        action: fc.constantFrom(...Object.keys(examples)),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant('handshake' as const),
        handshake: hostileHandshake,
      }),
    },
    { weight: 1, arbitrary: fc.constant({ type: 'drop' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('bytes' as const),
        bytes: fc.constantFrom(...FORBIDDEN),
      }),
    },
  );
  return fc.array(step, { minLength: 5, maxLength: 25 });
}

describe.each(scratchDatabases())('hostile input on %s', (_name, create) => {
  const logs = new KeptLogs();
  let backend: ListeningBackend;
  let stations = 0;

  beforeAll(async () => {
    backend = await startListening({
      create,
      listener: { maxFailedHandshakesPerMinute: 1e6 },
      settings: { registry: { type: 'static', prefix: 'fuzz-' } },
      features: [
        createServiceFactory({
          service: coreServices.rootLogger,
          deps: {},
          factory: () => logs,
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend.stop();
  });

  const openStation = (identity: string, protocol: string) =>
    TestStation.open({ port: backend.port, identity, protocol });

  /** Lets a station of its own go through the steps; fails where something is lost or changed. */
  async function play(
    protocol: string,
    examples: Record<string, object>,
    steps: Step[],
  ) {
    stations += 1;
    const identity = `fuzz-${stations}`;
    const sent: Frame[] = [];
    const received: string[] = [];
    let calls: Array<Promise<unknown[]>> = [];
    let station = await openStation(identity, protocol);

    const call = (action: string) => {
      const id = `valid-${sent.length}`;
      sent.push(JSON.stringify([2, id, action, examples[action]]));
      calls.push(station.call(action, examples[action], id));
    };
    /** A boot is no Heartbeat: when it is answered, all that came before it is stored. */
    const answered = async () => {
      call('BootNotification');
      for (const [type] of await Promise.all(calls)) {
        expect(type).toBe(3);
      }
      calls = [];
      received.push(...station.received);
    };

    for (const step of steps) {
      switch (step.type) {
        case 'frames':
          sent.push(...step.frames);
          station.sendTogether(step.frames);
          break;
        case 'call':
          call(step.action);
          break;
        case 'handshake':
          await attempt(backend.port, step.handshake);
          break;
        default:
          await answered();
          if (step.type === 'drop') {
            station.drop();
          } else {
            station.sendBytes(step.bytes);
          }
          await station.closed;
          station = await openStation(identity, protocol);
      }
    }
    await answered();
    await station.close();

    const stored: StoredFrame[] = await backend
      .database('frames')
      .where({ identity, direction: 'fromStation' })
      .orderBy('id')
      .select('raw', 'encoding');
    expectAsSent(stored, sent);
    // A result may have to repeat what the station asked about; an error never has.
    const errors = received.filter(text => text.startsWith('[4'));
    expect(secretsIn(errors)).toEqual([]);
  }

  it.each(VERSIONS)(
    '$protocol: every valid call is answered, every frame is kept as it was sent',
    async ({ protocol, examples }) => {
      await fc.assert(
        fc.asyncProperty(stepsOf(examples), steps =>
          play(protocol, examples, steps),
        ),
        {
          seed: SEED,
          numRuns: RUNS,
          // A failure is made smaller for so long at most.
          interruptAfterTimeLimit: RUNS * 500,
        },
      );
      expect(stations).toBeGreaterThan(0);
    },
  );

  it('no secret is in a log, an answer of the API or the database', async () => {
    const get = async (path: string) => {
      const { status, text } = await request(backend.server).get(
        `/api/charge-stations${path}`,
      );
      expect([path, status]).toEqual([path, 200]);
      return text;
    };
    const lists = [
      '/stations?limit=200',
      '/stations/summary',
      '/unregistered',
      '/health',
    ];
    const seen = await Promise.all(lists.map(get));
    // The tables are searched as a whole below.
    const identities: string[] = await backend
      .database('stations')
      .orderBy('identity')
      .limit(15)
      .pluck('identity');
    for (const identity of identities) {
      const pages = PAGES.map(page => get(`/stations/${identity}${page}`));
      seen.push(...(await Promise.all(pages)));
    }
    expect(secretsIn(seen)).toEqual([]);
    expect(secretsIn(logs.lines)).toEqual([]);
    expect(logs.lines.length).toBeGreaterThan(0);
    for (const table of await tablesOf(backend.database)) {
      const rows = await backend.database(table).select();
      const texts = rows.map(row => JSON.stringify(row));
      expect(secretsIn(texts)).toEqual([]);
    }
    const frames = await backend
      .database('frames')
      .where({ encoding: 'base64' })
      .pluck('raw');
    const decoded = frames.map(raw =>
      Buffer.from(raw, 'base64').toString('latin1'),
    );
    expect(secretsIn(decoded)).toEqual([]);
  });

  it('nothing of ours is changed by a __proto__', () => {
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(VERSIONS)(
    '$protocol: the next station is served as ever',
    async ({ protocol, examples }) => {
      const station = await openStation('fuzz-after', protocol);
      const boot = await station.call(
        'BootNotification',
        examples.BootNotification,
      );
      expect(boot[2]).toMatchObject({ status: 'Accepted' });
      await station.close();
    },
  );
});

/** Each planted secret in these texts, with what stands around it. */
function secretsIn(texts: readonly string[]): string[] {
  const found = new RegExp(`.{0,150}${PLANTED}.{0,30}`, 'gs');
  return texts.flatMap(text => text.match(found) ?? []);
}

/** The tables of the plugin. */
async function tablesOf(database: Knex): Promise<string[]> {
  const isPostgres = database.client.driverName === 'pg';
  const found = isPostgres
    ? database('information_schema.tables')
        .where({ table_schema: 'public' })
        .pluck('table_name')
    : database('sqlite_master').where({ type: 'table' }).pluck('name');
  return found;
}
