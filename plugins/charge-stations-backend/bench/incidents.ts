import { Knex } from 'knex';
import { wireIncidents } from '../src/api/incidents';
import { presentIncident } from '../src/api/incidents/presentIncident';
import { presentCondition } from '../src/api/present';
import {
  DatabaseFleetFaultQueries,
  DatabaseStationQueries,
  pageOfNewest,
} from '../src/store/queries';
import { ScratchDatabase } from '../src/__testUtils__/scratchDatabase';
import { conditionsOf, fillIncidents, NOW, OWNER } from './fillIncidents';
import { MeasuredQuestion, measureQuestions, Question } from './questions';

const DAY = 24 * 60 * 60 * 1000;
const LIMIT = 50;

/** Incidents and faults of a fleet: what the API makes of them, without HTTP and access. */
export async function measureIncidents(options: {
  createDatabase: () => Promise<ScratchDatabase>;
  stations: number;
  rounds: number;
}): Promise<MeasuredQuestion[]> {
  const { stations } = options;
  return measureQuestions({
    ...options,
    fill: database => fillIncidents({ database, stations }),
    questions: database => [
      {
        name: 'floor: `select count(*), max(closed_at)` over all faults',
        rows: conditionsOf(stations),
        run: () =>
          database.raw('select count(*), max(closed_at) from conditions'),
      },
      ...questionsOf(database, conditionsOf(stations)),
    ],
  });
}

function questionsOf(database: Knex, rows: number): Question[] {
  const store = { database, registry: 'catalog' } as const;
  const { incidents } = wireIncidents({
    ...store,
    clock: { now: () => NOW },
    createId: () => 'never',
    onActed: () => {},
    stations: DatabaseStationQueries.create(store),
  });
  const faults = DatabaseFleetFaultQueries.create(store);
  const before = (days: number) => ({ from: NOW - days * DAY, to: NOW + 1 });
  const firstIncidents = async (days: number) => {
    const found = await incidents.ofFleet(before(days));
    const { items } = pageOfNewest({
      sorted: found.incidents.filter(
        ({ identity, endedAt }) =>
          endedAt === null &&
          found.stations.get(identity)?.placement.owner === OWNER.ref,
      ),
      time: ({ openedAt }) => openedAt,
      limit: LIMIT,
    });
    answered(items.map(item => presentIncident(item, found.stations)));
  };
  const firstFaults = async (
    days: number,
    filter: { owner?: string; open?: boolean } = {},
  ) => {
    const { items } = await faults.list({
      ...before(days),
      ...filter,
      limit: LIMIT,
    });
    answered(items.map(({ condition }) => presentCondition(condition)));
  };
  return [
    {
      name: 'incidents of an owner, 24 hours',
      rows,
      run: () => firstIncidents(1),
    },
    {
      name: 'incidents of an owner, 7 days',
      rows,
      run: () => firstIncidents(7),
    },
    { name: 'faults, 24 hours', rows, run: () => firstFaults(1) },
    { name: 'faults, 7 days', rows, run: () => firstFaults(7) },
    {
      name: 'faults of an owner, 30 days',
      rows,
      run: () => firstFaults(30, { owner: OWNER.ref }),
    },
    {
      name: 'faults that are open',
      rows,
      run: () => firstFaults(1, { open: true }),
    },
  ];
}

function answered(items: unknown[]): void {
  if (items.length < LIMIT) {
    throw new Error('The question was answered with less than a page');
  }
}
