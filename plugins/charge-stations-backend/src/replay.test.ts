import { mockServices } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { Knex } from 'knex';
import { faultProjector } from './__testUtils__/faultProjector';
import { History } from './faults/__testUtils__/history';
import { lives, STATIONS } from './__testUtils__/lives';
import { Moment } from './__testUtils__/PretendListener';
import { Millis, StationEvent } from './model';
import { GroupCommitRecorder } from './recorder';
import { toMemory } from './recorder/stationMemory';
import { toStorable } from './recorder/toStorable';
import { createEvidenceWriter, DatabaseStationStateStore } from './store';
import { loadStations } from './store/loadStations';
import { DatabaseEvidenceQueries, Page } from './store/queries';
import { refKey } from './store/queries/EvidenceQueries';
import { EvidenceRange } from './store/queries/inRange';
import { readHistory } from './store/queries/__testUtils__/readHistory';
import { STATION_TABLES } from './store/__testUtils__/stationTables';
import { StoreTestDatabases } from './store/__testUtils__/testDatabases';

jest.setTimeout(120_000);

/** Deterministic: the same lives in every run. */
const RUNS = { seed: 16, numRuns: 60 };

const EVENT_TYPES: Array<StationEvent['type']> = [
  'boot',
  'callSent',
  'connectionClosed',
  'connectionOpened',
  'diagnosticsStatus',
  'firmwareStatus',
  'listenerGap',
  'logStatus',
  'other',
  'security',
  'status',
  'statusRequested',
  'transactionStarted',
  'transactionStopped',
];
const LAST_TIME = Number.MAX_SAFE_INTEGER;

const projector = faultProjector();
const databases = StoreTestDatabases.create();

/** Long after every deadline that the last event can set. */
const LONG_AFTER = 30 * 24 * 60 * 60_000;

const byNumber = <T extends { number: number }>(rows: Map<number, T>) =>
  [...rows.values()].sort((a, b) => a.number - b.number);

/** What {@link readStation} finds, made of nothing but events. */
function replay(events: StationEvent[], end: Millis) {
  const applied = projector.apply(null, events);
  const { state, nextDeadline, changes } = projector.advance(
    applied.state,
    end,
  );
  const history = new History();
  const all = [...applied.changes, ...changes];
  history.take({ changes: all, flags: [] });
  return {
    intervals: byNumber(history.intervals),
    conditions: byNumber(history.conditions),
    marks: byNumber(history.marks),
    effects: all.flatMap(change =>
      change.type === 'linkEvidence'
        ? `${refKey(change.evidence)} ${change.effect} ${
            change.conditionNumber
          }`
        : [],
    ),
    flags: applied.flags.map(
      ({ evidence, flags }) => `${refKey(evidence)} ${flags}`,
    ),
    state: JSON.parse(JSON.stringify(state)),
    nextDeadline,
  };
}

describe('the history in the store is what replaying the stored evidence gives', () => {
  let database: Knex;
  let evidence: DatabaseEvidenceQueries;

  beforeAll(async () => {
    database = await databases.init('SQLITE_3');
    evidence = DatabaseEvidenceQueries.create({ database });
  });

  async function empty(): Promise<void> {
    for (const table of STATION_TABLES) {
      await database(table).delete();
    }
  }

  /** The recorder of a process that has just started. */
  function start(maxBatch?: number): GroupCommitRecorder {
    return GroupCommitRecorder.create({
      writer: createEvidenceWriter({ database }),
      stations: DatabaseStationStateStore.create({ database }),
      projector,
      logger: mockServices.logger.mock(),
      maxBatch,
    });
  }

  /** All that a station's evidence lists, over as many pages as it takes. */
  async function readAll<T>(
    list: (range: EvidenceRange) => Promise<Page<T>>,
    identity: string,
  ): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | undefined;
    do {
      const range = { identity, from: 0, to: LAST_TIME, limit: 7, cursor };
      const page = await list(range);
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  const readEvents = (identity: string) =>
    readAll(range => evidence.listEvents(range), identity);
  /** The frames alone, without what a list says of them besides. */
  const readFrames = async (identity: string) =>
    (await readAll(range => evidence.listFrames(range), identity)).map(
      ({
        reportedAt: _reportedAt,
        answeredBy: _answer,
        flags: _flags,
        ...frame
      }) => frame,
    );

  /** The history of all stations, long after, as it is stored and as its evidence gives it. */
  async function readBoth(recorder: GroupCommitRecorder, life: Moment[]) {
    const end = (life.at(-1)?.input.evidence.receivedAt ?? 0) + LONG_AFTER;
    await recorder.advance({ to: end });
    const both: { stored: unknown[]; replayed: unknown[] } = {
      stored: [],
      replayed: [],
    };
    const identities = await database('station_state').pluck('identity');
    const stations = await loadStations(database, identities);
    for (const [identity, station] of stations) {
      const events = await readEvents(identity);
      both.stored.push({
        ...(await readHistory({ database, identity })),
        flags: events.flatMap(({ event, flags }) =>
          flags.length > 0 ? `${refKey(event)} ${flags}` : [],
        ),
        state: toMemory(station, projector).state,
        nextDeadline: station.nextDeadline,
      });
      both.replayed.push(
        replay(
          events.map(({ event }) => event),
          end,
        ),
      );
    }
    return both;
  }

  const record = (recorder: GroupCommitRecorder, life: Moment[]) =>
    Promise.all(life.map(({ input }) => recorder.record(input)));

  /** Whether {@link lives} are worth the name. */
  it('of lives that know every kind of event and of change', async () => {
    const samples = fc.sample(lives(), RUNS).flat();
    const events = samples.flatMap(({ input }) => input.events);
    const types = new Set(events.map(({ type }) => type));
    expect([...types].sort()).toEqual(EVENT_TYPES);
    expect(events.some(({ retransmission }) => retransmission)).toBe(true);
    expect(samples.some(({ input }) => toStorable(input) !== input)).toBe(true);
  });

  it('and no event and no frame is lost or changed on the way', async () => {
    await fc.assert(
      fc.asyncProperty(lives(), async life => {
        await empty();
        await record(start(), life);
        const handed = life.map(({ input }) => toStorable(input));
        for (const identity of STATIONS) {
          const own = handed.filter(it => it.evidence.identity === identity);
          const events = await readEvents(identity);
          expect(events.map(({ event }) => event)).toStrictEqual(
            own.flatMap(it => it.events),
          );
          expect(await readFrames(identity)).toStrictEqual(
            own.map(it => it.evidence).filter(it => it.kind === 'frame'),
          );
        }
      }),
      RUNS,
    );
  });

  it('whatever came together into one commit', async () => {
    const size = fc.constantFrom(1, 2, 7, 500);
    await fc.assert(
      fc.asyncProperty(lives(), size, async (life, maxBatch) => {
        await empty();
        const recorder = start(maxBatch);
        await record(recorder, life);
        const { stored, replayed } = await readBoth(recorder, life);
        expect(stored).toStrictEqual(replayed);
      }),
      RUNS,
    );
  });

  it('in whatever order several stations are committed', async () => {
    const order = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(lives(), order, async (life, picks) => {
        await empty();
        const recorder = start();
        await record(recorder, interleave(life, picks));
        const { stored, replayed } = await readBoth(recorder, life);
        expect(stored).toStrictEqual(replayed);
      }),
      RUNS,
    );
  });

  it('with advance() called and the process restarted at odd times', async () => {
    const chance = fc.record({
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
      restart: fc.integer({ min: 0, max: 9 }).map(number => number === 0),
    });
    await fc.assert(
      fc.asyncProperty(
        lives(),
        fc.infiniteStream(chance),
        async (life, chances) => {
          await empty();
          let recorder = start();
          let before = 0;
          for (const { input, advanceTo } of life) {
            const { fraction, restart } = chances.next().value;
            const to = before + (advanceTo - before) * fraction;
            await recorder.advance({ to: Math.min(to, advanceTo) });
            if (restart) {
              await recorder.drain();
              recorder = start();
            }
            await recorder.record(input);
            before = input.evidence.receivedAt;
          }
          const { stored, replayed } = await readBoth(recorder, life);
          expect(stored).toStrictEqual(replayed);
        },
      ),
      RUNS,
    );
  });
});

/** The same with each station's records in their order and those of several in any. */
function interleave(life: Moment[], picks: Iterator<number>): Moment[] {
  const queues = STATIONS.map(identity =>
    life.filter(({ input }) => input.evidence.identity === identity),
  );
  return life.map(() => {
    const left = queues.filter(queue => queue.length > 0);
    const [next] = left[picks.next().value % left.length].splice(0, 1);
    return next;
  });
}
