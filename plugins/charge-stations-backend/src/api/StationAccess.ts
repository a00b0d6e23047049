import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  chargeStationsStationReadPermission,
  OCPP_IDENTITY_ANNOTATION,
} from '@forecourt/plugin-charge-stations-common';
import { ListedStation } from '../store/queries';

export interface StationAccessOptions {
  auth: AuthService;
  permissions: PermissionsService;
  catalog: CatalogService;
}

/**
 * Who may see which station: `charge-stations.station.read`, and the station's entity as the catalog
 * shows it to the caller. Scripts with a token that is restricted to this plugin see all of it.
 */
export class StationAccess {
  readonly #auth: AuthService;
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;

  private constructor(options: StationAccessOptions) {
    this.#auth = options.auth;
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
  }

  static create(options: StationAccessOptions): StationAccess {
    return new StationAccess(options);
  }

  /** Throws NotAllowedError unless the caller has the permission. */
  async require(
    credentials: BackstageCredentials,
    permission: BasicPermission = chargeStationsStationReadPermission,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You need the permission ${permission.name}; ask the people who run this portal`,
      );
    }
  }

  /** Throws NotFoundError unless the caller sees an entity of the station: what is hidden does not exist. */
  async requireStation(
    credentials: BackstageCredentials,
    options: { identity: string; station: ListedStation | undefined },
  ): Promise<ListedStation> {
    const { identity, station } = options;
    if (!station || !(await this.sees(credentials, station))) {
      throw new NotFoundError(
        `No station ${JSON.stringify(
          identity,
        )}: no entity with that ${OCPP_IDENTITY_ANNOTATION} is visible to you`,
      );
    }
    return station;
  }

  /** Whether the caller sees an entity of the station. */
  async sees(
    credentials: BackstageCredentials,
    { placement }: Pick<ListedStation, 'placement'>,
  ): Promise<boolean> {
    // Without an entity nothing says who may see the history: those who may see everything.
    return placement.entityRefs.length > 0
      ? this.#seesAny(credentials, placement.entityRefs)
      : this.#seesAll(credentials);
  }

  /** Throws NotFoundError unless the caller sees the entity, of whatever kind. */
  async requireEntity(
    credentials: BackstageCredentials,
    entityRef: string,
  ): Promise<void> {
    if (!(await this.#seesAny(credentials, [entityRef]))) {
      throw new NotFoundError(
        `No entity ${JSON.stringify(entityRef)} is visible to you`,
      );
    }
  }

  /** Throws NotAllowedError unless the caller sees the entities of all stations. */
  async requireEveryStation(credentials: BackstageCredentials): Promise<void> {
    if (!(await this.#seesAll(credentials))) {
      throw new NotAllowedError(
        'This is for callers who see every station; name a station instead',
      );
    }
  }

  /** The entities whose stations a list may show; undefined means all. */
  async visibleEntities(
    credentials: BackstageCredentials,
  ): Promise<Set<string> | undefined> {
    if (this.#auth.isPrincipal(credentials, 'service')) {
      return undefined;
    }
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) {
      return undefined;
    }
    const visible = new Set<string>();
    if (decision.result === AuthorizeResult.DENY) {
      return visible;
    }
    const entities = this.#catalog.streamEntities(
      {
        filter: {
          [`metadata.annotations.${OCPP_IDENTITY_ANNOTATION}`]:
            CATALOG_FILTER_EXISTS,
        },
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      { credentials },
    );
    for await (const page of entities) {
      page.forEach(entity => visible.add(stringifyEntityRef(entity)));
    }
    return visible;
  }

  async #seesAll(credentials: BackstageCredentials): Promise<boolean> {
    return (await this.visibleEntities(credentials)) === undefined;
  }

  async #seesAny(
    credentials: BackstageCredentials,
    entityRefs: string[],
  ): Promise<boolean> {
    if (this.#auth.isPrincipal(credentials, 'service')) {
      return true;
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind'] },
      { credentials },
    );
    return items.some(Boolean);
  }
}
