import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { durationToMilliseconds } from '@backstage/types';
import { Admission, Clock, Millis } from '../../model';
import { RegistryEntry, RegistryStore } from '../../store';
import { CatalogRegistry } from './CatalogRegistry';
import { createStaticRegistry } from './StationRegistry';

const DEFAULT_PAUSE: Millis = 5_000;
/** Stations wait at the door until the catalog was read once. */
const FIRST_PAUSE: Millis = 500;

const NO_ENTRIES: readonly RegistryEntry[] = [];

/** The registry that `chargeStations.registry` asks for, with how often it is to be brought up to date. */
export async function createRegistry(options: {
  settings: Config | undefined;
  store: RegistryStore;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  clock: Clock;
}): Promise<{
  type: 'catalog' | 'static';
  /** Until the next call of `sync`. */
  pause(): Millis;
  admit(identity: string): Admission;
  /** What the catalog says of all stations; nothing with `static`. */
  entries(): readonly RegistryEntry[];
  sync(): Promise<void>;
}> {
  const settings = options.settings?.getOptionalConfig('registry');
  const pause = readPause(settings);
  const type = settings?.getOptionalString('type') ?? 'catalog';
  switch (type) {
    case 'static': {
      // Required and never empty: nobody is to admit everybody by leaving a line away.
      const prefix = settings?.getString('prefix') ?? '';
      const registry = createStaticRegistry({ prefix });
      options.logger.warn(
        'chargeStations.registry.type is static: every identity with the prefix may connect',
      );
      return {
        type,
        pause: () => pause,
        admit: identity => registry.admit(identity),
        entries: () => NO_ENTRIES,
        sync: async () => {},
      };
    }
    case 'catalog': {
      const registry = await CatalogRegistry.create(options);
      return {
        type,
        pause: () => (registry.isReady() ? pause : FIRST_PAUSE),
        admit: identity => registry.admit(identity),
        entries: () => registry.entries(),
        sync: () => registry.sync(),
      };
    }
    default:
      throw new InputError(
        `chargeStations.registry.type must be catalog or static, not ${type}`,
      );
  }
}

function readPause(settings: Config | undefined): Millis {
  if (!settings?.has('refreshInterval')) {
    return DEFAULT_PAUSE;
  }
  const pause = durationToMilliseconds(
    readDurationFromConfig(settings, { key: 'refreshInterval' }),
  );
  if (pause <= 0) {
    throw new InputError(
      'chargeStations.registry.refreshInterval must be longer than nothing',
    );
  }
  return pause;
}
