import { mockServices } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { Knex } from 'knex';
import { Interval, LaneState, Millis, PortWindow } from '../../model';
import { startOfDay } from '../../model/zonedTime';
import { createEvidenceWriter, DatabaseAvailabilityStore } from '../../store';
import { batchOf } from '../../store/__testUtils__/batches';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import { conditionOf } from '../../store/queries/__testUtils__/history';
import { ROLL_UP_AGE, RollUps } from './RollUps';

jest.setTimeout(120_000);

const MINUTE: Millis = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BERLIN = 'Europe/Berlin';
const START = startOfDay('2026-03-27', BERLIN);

/** Running numbers of a station's intervals. */
function numbers() {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** A lane's history, written change by change as the reducer and the recorder do, when it happens. */
class Lane {
  #last: Interval | undefined;

  constructor(
    private readonly database: Knex,
    private readonly lane: string,
    private readonly nextNumber: () => number = numbers(),
  ) {}

  async move(at: Millis, state: LaneState): Promise<void> {
    const next: Interval = {
      identity: 'CP1',
      number: this.nextNumber(),
      lane: this.lane,
      from: at,
      to: null,
      state,
      cause: state === 'unknown' ? 'ours' : null,
      status: null,
      source: 'live',
    };
    const { identity, number } = this.#last ?? next;
    await createEvidenceWriter({
      database: this.database,
      clock: { now: () => at },
    }).write(
      batchOf({
        intervals: [next],
        closedIntervals: this.#last ? [{ identity, number, to: at }] : [],
      }),
    );
    this.#last = next;
  }
}

const databases = StoreTestDatabases.create();

function setUp(database: Knex, options: { windows?: PortWindow[] } = {}) {
  const store = DatabaseAvailabilityStore.create({ database });
  const logger = mockServices.logger.mock();
  let now = START;
  const rollUps = new RollUps({
    store,
    logger,
    clock: { now: () => now },
    timeZone: BERLIN,
    windowsOf: async () => options.windows ?? [],
  });
  return {
    store,
    logger,
    rollUps,
    at: async (time: Millis) => {
      now = time;
      await rollUps.work();
    },
  };
}

async function sumsOf(database: Knex) {
  const rows = await database('port_days').orderBy(['identity', 'port', 'day']);
  return rows.map(row =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        /^\d+$/.test(String(value)) ? Number(value) : value,
      ]),
    ),
  );
}

describe.each(databases.eachSupportedId())('RollUps on %s', id => {
  let database: Knex;

  beforeEach(async () => {
    database = await databases.init(id);
  });

  it('adds up the days of each port, of 23 hours where the clocks change', async () => {
    const { at } = setUp(database);
    const lane = new Lane(database, 'connector:1');
    await lane.move(START + 6 * HOUR, 'available');
    await lane.move(START + DAY, 'faulted');
    await lane.move(START + DAY + 2 * HOUR, 'available');
    await createEvidenceWriter({ database }).write(
      batchOf({
        conditions: [
          conditionOf({
            number: 1,
            openedAt: START + DAY,
            closedAt: START + DAY + 2 * HOUR,
            closePrecision: 'exact',
          }),
        ],
      }),
    );
    await at(startOfDay('2026-03-30', BERLIN) + HOUR);
    await expect(sumsOf(database)).resolves.toMatchObject([
      { day: '2026-03-27', up: 18 * HOUR, down: 0 },
      {
        day: '2026-03-28',
        up: 22 * HOUR,
        down: 2 * HOUR,
        openings: 1,
        repairs: 2 * HOUR,
      },
      { day: '2026-03-29', up: 23 * HOUR },
      { day: '2026-03-30', up: HOUR },
    ]);
  });

  it('does nothing again until the sums are ten minutes old, and then today alone', async () => {
    const { at, store } = setUp(database);
    await new Lane(database, 'connector:1').move(START, 'available');
    await at(START + 40 * DAY);
    const written = jest.spyOn(store, 'write');
    await at(START + 40 * DAY + ROLL_UP_AGE);
    expect(written.mock.calls.flatMap(([sums]) => sums)).toEqual([]);
    await at(START + 40 * DAY + ROLL_UP_AGE + 1);
    expect(
      written.mock.calls
        .flatMap(([sums]) => sums)
        .map(({ days }) => days.length),
    ).toEqual([1]);
  });

  it('has the sums of days before anew at once when they are wrong, and today’s when they are due', async () => {
    const { at, store } = setUp(database);
    await new Lane(database, 'connector:1').move(START, 'available');
    const now = START + 40 * DAY;
    await at(now);
    const written = jest.spyOn(store, 'write');
    await store.noteChange({
      scope: { type: 'station', identity: 'CP1' },
      from: now - DAY,
    });
    await at(now + MINUTE);
    expect(written.mock.calls.flatMap(([sums]) => sums)).toEqual([]);
    await store.noteChange({
      scope: { type: 'station', identity: 'CP1' },
      from: now - DAY - 1,
    });
    await at(now + MINUTE);
    expect(
      written.mock.calls
        .flatMap(([sums]) => sums)
        .map(({ days }) => days.length),
    ).toEqual([2]);
  });

  it('needs no note of what is written as it happens, but of a first interval and of a past that changes', async () => {
    const { at, store } = setUp(database);
    const lane = new Lane(database, 'connector:1');
    await lane.move(START, 'available');
    await expect(store.readChanges(9)).resolves.toHaveLength(1);
    await at(START + HOUR);
    await lane.move(START + HOUR - MINUTE, 'faulted');
    await expect(store.readChanges(9)).resolves.toEqual([]);
    await at(START + HOUR + ROLL_UP_AGE + 1);
    await expect(sumsOf(database)).resolves.toMatchObject([
      { up: HOUR - MINUTE, down: MINUTE + ROLL_UP_AGE + 1 },
    ]);
    await createEvidenceWriter({ database }).write(
      batchOf({
        closedIntervals: [{ identity: 'CP1', number: 2, to: START + HOUR }],
      }),
    );
    await expect(store.readChanges(9)).resolves.toMatchObject([
      { identity: 'CP1', from: START + HOUR },
    ]);
  });

  it('goes on where it was stopped', async () => {
    const { at, rollUps, store } = setUp(database);
    await new Lane(database, 'connector:1').move(START, 'available');
    const readHistory = jest.spyOn(store, 'readHistory');
    readHistory.mockImplementationOnce(async options => {
      rollUps.stop();
      return DatabaseAvailabilityStore.create({ database }).readHistory(
        options,
      );
    });
    await at(START + 70 * DAY);
    expect(readHistory).toHaveBeenCalledTimes(1);
    await expect(sumsOf(database)).resolves.toHaveLength(31);
    const next = setUp(database);
    const written = jest.spyOn(next.store, 'write');
    await next.at(START + 70 * DAY);
    expect(written.mock.calls[0][0]).toMatchObject([
      { from: '2026-04-26' },
      { from: '2026-05-27' },
    ]);
    const days = await sumsOf(database);
    expect(days).toHaveLength(71);
    expect(days.every(({ up }) => Number(up) > 0)).toBe(true);
  });

  it('takes in planned windows, and forgets days of a history that is gone', async () => {
    const { at, store } = setUp(database, {
      windows: [
        { id: 'w', kind: 'planned', from: START, to: START + 2 * HOUR },
      ],
    });
    await new Lane(database, 'connector:1').move(START, 'unavailable');
    await at(START + 5 * HOUR);
    await expect(sumsOf(database)).resolves.toMatchObject([
      { planned: 2 * HOUR, down: 3 * HOUR },
    ]);
    await database('intervals').delete();
    await store.noteChange({
      scope: { type: 'station', identity: 'CP1' },
      from: 0,
    });
    await at(START + 5 * HOUR + 1);
    await expect(sumsOf(database)).resolves.toEqual([]);
  });

  it('writes what it can when one of several cannot be written', async () => {
    const { at, store, logger } = setUp(database);
    await new Lane(database, 'connector:1').move(START, 'available');
    const whole = DatabaseAvailabilityStore.create({ database });
    await store.noteChange({
      scope: { type: 'station', identity: 'CP0' },
      from: 0,
    });
    jest.spyOn(store, 'write').mockImplementation(async sums => {
      if (sums.some(({ identity }) => identity === 'CP0')) {
        throw new Error('no');
      }
      await whole.write(sums);
    });
    await at(START + HOUR);
    await expect(sumsOf(database)).resolves.toMatchObject([{ up: HOUR }]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('goes on with the others when a station fails, and tries it again', async () => {
    const { at, logger, store } = setUp(database);
    await store.noteChange({
      scope: { type: 'station', identity: 'CP0' },
      from: 0,
    });
    await new Lane(database, 'connector:1').move(START, 'available');
    jest.spyOn(store, 'describe').mockRejectedValueOnce(new Error('disk full'));
    await at(START + HOUR);
    expect(logger.warn).toHaveBeenCalledWith(
      'Adding up the time of station CP0 failed: Error: disk full',
    );
    await expect(sumsOf(database)).resolves.toHaveLength(1);
    await expect(store.readChanges(9)).resolves.toMatchObject([
      { identity: 'CP0' },
    ]);
  });
});

describe('sums that were kept up day by day', () => {
  const move = fc.record({
    after: fc.integer({ min: 1, max: 9 * DAY }),
    lane: fc.constantFrom('station', 'connector:1', 'connector:2'),
    state: fc.constantFrom<LaneState>(
      'available',
      'charging',
      'faulted',
      'unavailable',
      'unknown',
    ),
    rollUp: fc.boolean(),
  });

  it('are those of one reckoning at the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(move, { minLength: 1, maxLength: 12 }),
        async moves => {
          const database = await databases.init('SQLITE_3');
          const { at, store } = setUp(database);
          const number = numbers();
          const lanes: Record<string, Lane> = {
            station: new Lane(database, 'station', number),
            'connector:1': new Lane(database, 'connector:1', number),
            'connector:2': new Lane(database, 'connector:2', number),
          };
          let time = START;
          for (const { after, lane, state, rollUp } of moves) {
            time += after;
            await lanes[lane].move(time, state);
            if (rollUp) {
              await at(time + MINUTE);
            }
          }
          const end = time + DAY;
          await at(end);
          const kept = await sumsOf(database);
          await store.noteChange({
            scope: { type: 'station', identity: 'CP1' },
            from: 0,
          });
          await at(end);
          expect(await sumsOf(database)).toEqual(kept);
        },
      ),
      { numRuns: 25 },
    );
  });
});
