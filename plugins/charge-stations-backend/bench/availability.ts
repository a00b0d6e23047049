import { ConfigReader } from '@backstage/config';
import { Knex } from 'knex';
import { readProfiles } from '../src/availability';
import { groupPorts } from '../src/api/availability/portGroups';
import { presentGroup } from '../src/api/availability/present';
import { readPorts, worstFirst } from '../src/api/availability/readPorts';
import { addDays } from '../src/model/zonedTime';
import { DatabaseAvailabilityQueries } from '../src/store/queries';
import { ScratchDatabase } from '../src/__testUtils__/scratchDatabase';
import { fillAvailability, LAST_DAY } from './fillAvailability';
import { MeasuredQuestion, measureQuestions } from './questions';

const QUESTIONS = [
  {
    name: 'a calendar year, by port',
    by: 'port',
    from: '2025-01-01',
    to: '2026-01-01',
  },
  {
    name: 'a calendar year, by owner',
    by: 'owner',
    from: '2025-01-01',
    to: '2026-01-01',
  },
  {
    name: 'the last 364 days, by port',
    by: 'port',
    from: '2025-01-02',
    to: LAST_DAY,
  },
  {
    name: 'the last 90 days, by site',
    by: 'site',
    from: addDays(LAST_DAY, -90),
    to: LAST_DAY,
  },
  {
    name: 'the last 30 days, by port',
    by: 'port',
    from: addDays(LAST_DAY, -30),
    to: LAST_DAY,
  },
] as const;

/** Sums of so many ports over a year: what the API makes of them, without HTTP and access. */
export async function measureAvailability(options: {
  createDatabase: () => Promise<ScratchDatabase>;
  ports: number;
  rounds: number;
}): Promise<MeasuredQuestion[]> {
  const { ports } = options;
  return measureQuestions({
    ...options,
    fill: database => fillAvailability({ database, ports }),
    questions: database => [
      {
        name: 'floor: one `select sum` over all days',
        rows: ports * 365,
        run: () =>
          database.raw('select count(*), sum(up), sum(down) from port_days'),
      },
      ...QUESTIONS.map(question => ({
        name: question.name,
        rows: ports * daysBetween(question),
        run: () => answer(database, question),
      })),
    ],
  });
}

async function answer(
  database: Knex,
  question: (typeof QUESTIONS)[number],
): Promise<void> {
  const { by, from, to } = question;
  const [profile] = readProfiles(new ConfigReader({}));
  const { ports, applied } = await readPorts({
    sums: DatabaseAvailabilityQueries.create({ database, registry: 'catalog' }),
    filter: {},
    profile,
    days: { from, to },
    timeZone: 'UTC',
    now: Date.parse(LAST_DAY),
  });
  const first = worstFirst(groupPorts(ports, by), applied).slice(0, 50);
  const items = first.map(group => presentGroup(group, by, applied));
  const total = presentGroup({ key: 'total', ports }, 'fleet', applied);
  if (items.length === 0 || total.millis.up === 0) {
    throw new Error('The question was answered with nothing');
  }
}

function daysBetween({ from, to }: { from: string; to: string }): number {
  return (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);
}
