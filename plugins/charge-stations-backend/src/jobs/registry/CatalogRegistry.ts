import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { OCPP_IDENTITY_ANNOTATION } from '@forecourt/plugin-charge-stations-common';
import { Admission, Clock, Millis } from '../../model';
import { RegistryEntry, RegistryStore } from '../../store';
import { REGISTRY_FIELDS, toRegistryEntry } from './readRegistry';
import { StationRegistry } from './StationRegistry';

/** How long a catalog without a single station counts as not read yet. */
const NEW_CATALOG: Millis = 60_000;

export interface CatalogRegistryOptions {
  store: RegistryStore;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  clock: Clock;
}

/**
 * The catalog is the allow-list, through a copy: handshakes are answered from memory, the copy in the
 * database bridges a start without the catalog, and `sync` brings both up to date.
 */
export class CatalogRegistry implements StationRegistry {
  readonly #options: CatalogRegistryOptions;
  /** Null until the catalog was read once, now or in an earlier run. */
  #byIdentity: Map<string, RegistryEntry[]> | null = null;
  #entries: readonly RegistryEntry[] = [];
  readonly #startedAt: Millis;

  /** Starts with the copy of the last run, where there is one. */
  static async create(
    options: CatalogRegistryOptions,
  ): Promise<CatalogRegistry> {
    const registry = new CatalogRegistry(options);
    if ((await options.store.lastSyncedAt()) !== null) {
      registry.#take(await options.store.list());
    }
    return registry;
  }

  private constructor(options: CatalogRegistryOptions) {
    this.#options = options;
    this.#startedAt = options.clock.now();
  }

  /** Whether the copy says anything yet. */
  isReady(): boolean {
    return this.#byIdentity !== null;
  }

  /** What the catalog says of all stations: another array after each reading. */
  entries(): readonly RegistryEntry[] {
    return this.#entries;
  }

  admit(identity: string): Admission {
    if (!this.#byIdentity) {
      return { result: 'notReady' };
    }
    const entries = this.#byIdentity.get(identity) ?? [];
    if (entries.length > 1) {
      return {
        result: 'ambiguous',
        entityRefs: entries.map(({ entityRef }) => entityRef),
      };
    }
    const [entry] = entries;
    return entry
      ? {
          result: 'admitted',
          station: {
            identity,
            entityRef: entry.entityRef,
            upstream: entry.upstream,
          },
        }
      : { result: 'unknown' };
  }

  /** Reads all stations from the catalog. Keeps the old copy when the catalog does not answer. */
  async sync(): Promise<void> {
    const { store, catalog, auth, clock, logger } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entries: RegistryEntry[] = [];
    const pages = catalog.streamEntities(
      {
        filter: {
          [`metadata.annotations.${OCPP_IDENTITY_ANNOTATION}`]:
            CATALOG_FILTER_EXISTS,
        },
        fields: REGISTRY_FIELDS,
      },
      { credentials },
    );
    for await (const page of pages) {
      entries.push(...page.flatMap(entity => toRegistryEntry(entity) ?? []));
    }
    if (!this.isReady()) {
      if (entries.length === 0 && !this.#emptyIsBelieved()) {
        return;
      }
      logger.info(`Read ${entries.length} stations from the catalog`);
    }
    await store.replaceAll({ entries, at: clock.now() });
    this.#take(entries);
  }

  /** A catalog that is new has read nothing yet: for a moment its silence says nothing of stations. */
  #emptyIsBelieved(): boolean {
    return this.#options.clock.now() - this.#startedAt >= NEW_CATALOG;
  }

  #take(entries: RegistryEntry[]): void {
    const byIdentity = new Map<string, RegistryEntry[]>();
    for (const entry of entries) {
      const known = byIdentity.get(entry.identity);
      if (known) {
        known.push(entry);
      } else {
        byIdentity.set(entry.identity, [entry]);
      }
    }
    this.#byIdentity = byIdentity;
    this.#entries = entries;
  }
}
