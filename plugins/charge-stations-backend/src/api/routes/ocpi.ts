import {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import type { ApiOcpiView } from '@forecourt/plugin-charge-stations-common';
import { listStatuses } from '@forecourt/plugin-charge-stations-knowledge';
import { Router } from 'express';
import { Clock, Knowledge } from '../../model';
import { toStationService } from '../../model/stationService';
import { lifecycleOf, ocpiEvsesOf } from '../../ocpi';
import { ListedStation } from '../../store/queries';
import { presentOcpiEvse } from '../presentOcpi';
import { StationGate } from '../stationGate';

/** `/stations/{identity}/ocpi`. */
export function addOcpiRoute(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    stationOf: StationGate;
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    knowledge: Knowledge;
    clock: Clock;
  },
): void {
  const { httpAuth, stationOf, catalog, knowledge, clock } = options;
  const { ocpiMappings, ocpiStatuses } = listStatuses(knowledge);

  /** What the catalog shows of it to the caller. */
  async function readEntity(
    { placement }: ListedStation,
    credentials: BackstageCredentials,
  ) {
    const { entityRefs } = placement;
    const { items } =
      entityRefs.length === 0
        ? { items: [] }
        : await catalog.getEntitiesByRefs(
            { entityRefs, fields: ['kind', 'metadata', 'spec'] },
            { credentials },
          );
    const entity = items.find(item => item !== undefined);
    const lifecycle = entity?.spec?.lifecycle;
    return {
      service: (entity && toStationService(entity)) ?? {},
      lifecycle: typeof lifecycle === 'string' ? lifecycle : null,
    };
  }

  router.get('/stations/:identity/ocpi', async (req, res) => {
    const station = await stationOf(req);
    const { summary, lanes, openConditions } = station;
    const credentials = await httpAuth.credentials(req);
    const entity = await readEntity(station, credentials);
    const evses = ocpiEvsesOf({
      station: {
        wasSeen: summary !== null,
        connected: Boolean(summary?.connectionId),
        lanes,
        openConditions,
        lifecycle: lifecycleOf(entity, clock.now()),
        evses: entity.service.evses ?? [],
      },
      mappings: ocpiMappings,
    });
    const answer: ApiOcpiView = {
      version: '2.2.1',
      evses: evses.map(evse => presentOcpiEvse(evse, ocpiStatuses)),
    };
    res.json(answer);
  });
}
