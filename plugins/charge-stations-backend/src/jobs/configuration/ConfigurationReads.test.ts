import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import { FakeClock, FakeLogger } from '../../listener/__testUtils__/fakes';
import { HistoryChange, MarkKind, NewSnapshot, Protocol } from '../../model';
import { SettledCall } from '../../protocol';
import { ConfigurationReads } from './ConfigurationReads';
import { ReadingSettings } from './readSettings';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const answer: SettledCall = {
  messageId: 'm',
  action: 'GetConfiguration',
  outcome: {
    result: 'ok',
    payload: { configurationKey: [{ key: 'A', readonly: true, value: '1' }] },
  },
};

function setUp(
  options: {
    settings?: Partial<ReadingSettings>;
    identities?: string[];
    upstream?: string | null;
    request?: () => Promise<SettledCall>;
  } = {},
) {
  const { identities = ['CP1'], upstream = null } = options;
  const { request = async () => answer } = options;
  const clock = new FakeClock();
  clock.time = 100 * DAY;
  const added: NewSnapshot[] = [];
  const asked: string[] = [];
  const connections = new Map(
    identities.map(identity => [
      identity,
      {
        protocol: 'ocpp1.6' as Protocol,
        openedAt: clock.time,
        upstream,
      },
    ]),
  );
  const reads = new ConfigurationReads({
    settings: {
      isOn: true,
      every: DAY,
      afterBoot: MINUTE,
      atOnce: 2,
      ...options.settings,
    },
    store: {
      present: async () => [],
      setRead: async () => {},
      newest: async () => undefined,
      entries: async () => new Map(),
      notedMessages: async () => [],
    },
    snapshots: {
      add: async snapshot => {
        added.push(snapshot);
        return snapshot as never;
      },
    },
    listener: {
      connections: () => connections,
      request: async ({ identity }) => {
        asked.push(identity);
        return request();
      },
    },
    knownKeys: () => [],
    clock,
    logger: new FakeLogger(),
    createRequestId: () => 1,
  });
  const mark = (kind: MarkKind) =>
    ({
      type: 'putMark',
      mark: {
        identity: 'CP1',
        number: 1,
        at: clock.time,
        kind,
        detail: null,
        evidence: null,
        source: 'live',
      },
    } as HistoryChange);
  const turn = async () => {
    await reads.turn();
    await reads.idle();
  };
  return { reads, clock, added, asked, connections, mark, turn };
}

it('a station is read after a boot, and not again until its next day', async () => {
  const { reads, added, clock, mark, turn } = setUp();
  clock.time += MINUTE / 2;
  reads.committed([mark('boot')]);
  await turn();
  expect(added).toEqual([]);
  clock.time += 3 * MINUTE;
  await turn();
  expect(added).toMatchObject([
    { why: 'boot', completeness: 'complete', identity: 'CP1' },
  ]);
  clock.time += DAY / 3;
  await turn();
  expect(added).toHaveLength(1);
  clock.time += 1.5 * DAY;
  await turn();
  expect(added[1].why).toBe('schedule');
});

it('a change of firmware is why, whichever mark comes first', async () => {
  const { reads, added, clock, mark, turn } = setUp();
  reads.committed([mark('firmwareChanged'), mark('boot')]);
  clock.time += 3 * MINUTE;
  await turn();
  expect(added[0].why).toBe('firmwareChange');
});

it('only so many are read at once', async () => {
  let release = () => {};
  const held = new Promise<SettledCall>(resolve => {
    release = () => resolve(answer);
  });
  const { reads, asked, clock } = setUp({
    identities: ['A', 'B', 'C'],
    request: () => held,
  });
  clock.time += 3 * MINUTE;
  await reads.turn();
  await reads.turn();
  await new Promise(setImmediate);
  expect(asked).toHaveLength(2);
  release();
  await reads.idle();
  await reads.turn();
  await reads.idle();
  expect(new Set(asked)).toEqual(new Set(['A', 'B', 'C']));
});

it('no answer is a failed snapshot that says so', async () => {
  const { reads, added, turn } = setUp({
    request: () =>
      Promise.reject(new ServiceUnavailableError('No answer in time')),
  });
  reads.demand('CP1', 'user:default/ada');
  await turn();
  expect(added).toMatchObject([
    {
      why: 'demand',
      requestedBy: 'user:default/ada',
      completeness: 'failed',
      problem: 'No answer in time',
      entries: [],
    },
  ]);
});

describe('on demand', () => {
  it('at once, also where nothing is read by itself', async () => {
    const { reads, added, turn } = setUp({ settings: { isOn: false } });
    expect(reads.stateOf('CP1')).toEqual({ state: 'off' });
    expect(reads.demand('CP1', 'ada')).toEqual({
      state: 'waiting',
      ahead: 0,
      method: 'GetConfiguration',
    });
    expect(reads.stateOf('CP1').state).toBe('waiting');
    expect(() => reads.demand('CP1', 'ada')).toThrow(/waits to be read/);
    await turn();
    expect(added).toHaveLength(1);
    expect(reads.stateOf('CP1')).toEqual({ state: 'off' });
  });

  it.each<[string, string | null, RegExp]>([
    ['OTHER', null, /not connected/],
    ['CP1', 'theirs', /Another central system/],
    ['CP1', 'mirror', /Only copies/],
  ])('is refused: %s with upstream %s', (identity, upstream, message) => {
    const { reads } = setUp({ upstream });
    expect(() => reads.demand(identity, 'ada')).toThrow(message);
  });
});

it('where another system speaks with a station, nothing is asked', async () => {
  const { asked, clock, turn } = setUp({ upstream: 'theirs' });
  clock.time += 5 * DAY;
  await turn();
  expect(asked).toEqual([]);
});

it('a station that goes before its turn leaves a failed snapshot for who asked', async () => {
  const { reads, added, connections, turn } = setUp({
    request: () => Promise.reject(new ConflictError('Not connected')),
  });
  reads.demand('CP1', 'ada');
  connections.clear();
  await turn();
  expect(added).toMatchObject([
    { completeness: 'failed', problem: 'Not connected', protocol: 'ocpp1.6' },
  ]);
});

it('our own stop is no failure of a station', async () => {
  const { reads, added } = setUp({
    request: () => Promise.reject(new ConflictError('The connection ended')),
  });
  reads.demand('CP1', 'ada');
  await reads.turn();
  await reads.stop();
  expect(added).toEqual([]);
});
