import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { MutedFaults, wireIncidents } from './api/incidents';
import { Every } from './jobs/Every';
import { Clock } from './model';
import { StationQueries } from './store/queries';

const SECOND = 1000;

/** What people act on; what was acted on is muted. */
export async function startIncidents(options: {
  database: Knex;
  registry: 'catalog' | 'static';
  stations: StationQueries;
  muted: MutedFaults;
  onActed: (identities: string[]) => void;
  clock: Clock;
  logger: LoggerService;
}) {
  const { muted, logger } = options;
  const { acted, ...incidents } = wireIncidents({
    ...options,
    createId: randomUUID,
    onActed: identities => {
      options.onActed(identities);
      remute();
    },
  });
  async function remute() {
    try {
      await muted.refresh(acted);
    } catch (error) {
      logger.warn(`Reading who acted on faults failed: ${error}`);
    }
  }
  await remute();
  return {
    incidents,
    job: new Every({
      name: 'Reading who acted on faults',
      pause: () => 10 * SECOND,
      work: remute,
      logger,
    }),
  };
}
