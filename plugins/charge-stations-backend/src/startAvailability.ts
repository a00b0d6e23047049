import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { RollUps } from './jobs/availability';
import { Every } from './jobs/Every';
import { Clock } from './model';
import { DatabaseAvailabilityStore } from './store';
import { DatabaseAvailabilityQueries } from './store/queries';

const MINUTE = 60_000;

/** The sums of the time of ports: what keeps them, and what reads them. */
export async function startAvailability(options: {
  database: Knex;
  registry: 'catalog' | 'static';
  settings: Config | undefined;
  clock: Clock;
  lifecycle: LifecycleService;
  logger: LoggerService;
}) {
  const { settings, lifecycle, logger } = options;
  const timeZone = readTimeZone(settings?.getOptionalConfig('availability'));
  const store = DatabaseAvailabilityStore.create(options);
  await store.useTimeZone(timeZone);
  const rollUps = new RollUps({ ...options, store, timeZone });
  lifecycle.addShutdownHook(() => rollUps.stop());
  return {
    timeZone,
    sums: DatabaseAvailabilityQueries.create(options),
    history: store,
    job: new Every({
      name: 'Adding up the time of ports',
      pause: () => MINUTE,
      work: () => rollUps.work(),
      logger,
    }),
  };
}

function readTimeZone(settings: Config | undefined): string {
  const timeZone = settings?.getOptionalString('timeZone') ?? 'UTC';
  try {
    Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    throw new InputError(
      `chargeStations.availability.timeZone must be an IANA name such as Europe/Berlin, not ${timeZone}`,
    );
  }
}
