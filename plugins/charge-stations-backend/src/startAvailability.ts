import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { readProfiles, scopesOf, windowsOf } from './availability';
import { isSummed, RollUps } from './jobs/availability';
import { Every } from './jobs/Every';
import { Clock, Millis, PlannedWindow } from './model';
import {
  DatabaseAvailabilityStore,
  DatabasePlannedWindowStore,
  WindowsOf,
} from './store';
import { DatabaseAvailabilityQueries } from './store/queries';

const MINUTE = 60_000;
const TIME_ZONE = 'chargeStations.availability.timeZone';

/** The sums of the time of ports: what keeps them, and what reads them. */
export async function startAvailability(options: {
  database: Knex;
  registry: 'catalog' | 'static';
  config: Config;
  clock: Clock;
  lifecycle: LifecycleService;
  logger: LoggerService;
}) {
  const { config, lifecycle, logger } = options;
  const timeZone = readTimeZone(config);
  const profiles = readProfiles(config);
  const store = DatabaseAvailabilityStore.create(options);
  await store.useTimeZone(timeZone);
  const windows = DatabasePlannedWindowStore.create(options);
  const countingWindows: WindowsOf = async station =>
    windowsOf(
      await windows.counting({ ...station, scopes: scopesOf(station) }),
      station,
    );
  const rollUps = new RollUps({
    ...options,
    store,
    timeZone,
    windowsOf: countingWindows,
  });
  lifecycle.addShutdownHook(() => rollUps.stop());
  return {
    /** Sums are made of history, so it stays until they have it. */
    beforeDeletion: async (identity: string, before: Millis) => {
      const [station] = await store.describe([identity]);
      const rolledTo = station?.rolledTo ?? null;
      const begin = await store.historyBegin(identity);
      return isSummed(before, { rolledTo, begin })
        ? ('ready' as const)
        : ('wait' as const);
    },
    onWindowChanged: (window: PlannedWindow) => store.noteChange(window),
    availability: {
      timeZone,
      profiles,
      windowsOf: countingWindows,
      sums: DatabaseAvailabilityQueries.create(options),
      history: store,
    },
    job: new Every({
      name: 'Adding up the time of ports',
      pause: () => MINUTE,
      work: () => rollUps.work(),
      logger,
    }),
  };
}

function readTimeZone(config: Config): string {
  const timeZone = config.getOptionalString(TIME_ZONE) ?? 'UTC';
  try {
    Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    throw new InputError(
      `${TIME_ZONE} must be an IANA name such as Europe/Berlin, not ${timeZone}`,
    );
  }
}
