import { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type ApiConfigurationDiff,
  type ApiConfigurationGrouping,
  type ApiConfigurationOfStation,
  type ApiConfigurationRead,
  type ApiConfigurationSnapshotDetail,
  type ApiConfigurationSnapshotPage,
  chargeStationsStationTriggerPermission,
} from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { Clock, ConfigurationReadService, MeaningsOf } from '../../model';
import { ConfigurationStore } from '../../store';
import {
  ConfigurationQueries,
  decodeCursor,
  encodeCursor,
  ListedStation,
  StationQueries,
} from '../../store/queries';
import { callerOf } from '../caller';
import { createComparison } from '../configuration/compare';
import { ConfigurationSides } from '../configuration/ConfigurationSides';
import { FleetContents } from '../configuration/FleetContents';
import { FleetMatrix } from '../configuration/FleetMatrix';
import {
  presentEntries,
  presentReading,
  presentSnapshot,
} from '../configuration/presentSnapshot';
import { choice, fleetFilter, page, text, time } from '../query';
import { StationAccess } from '../StationAccess';
import { StationGate } from '../stationGate';
import { Audited } from './audited';

/** What the routes of configuration read from. */
export interface Configuration {
  store: ConfigurationStore;
  queries: ConfigurationQueries;
  contents: FleetContents;
  reads: ConfigurationReadService;
  meaningsOf: MeaningsOf;
}

/** `/stations/{identity}/configuration` with what is beneath it, and `/configuration/matrix`. */
export function addConfigurationRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    stationOf: StationGate;
    stations: StationQueries;
    audited: Audited;
    configuration: Configuration;
    clock: Clock;
  },
): void {
  const { httpAuth, access, stationOf, stations, audited } = options;
  const { configuration, clock } = options;
  const { store, reads, meaningsOf } = configuration;
  const sides = new ConfigurationSides({ store, clock });
  const matrix = new FleetMatrix({
    ...configuration,
    configurations: configuration.queries,
  });
  const meaningsFor = ({ summary }: ListedStation) =>
    meaningsOf({
      protocol: summary?.protocol ?? null,
      vendor: summary?.vendor ?? null,
    });

  const compare = createComparison({ ...configuration, sides, meaningsFor });

  router.get('/stations/:identity/configuration', async (req, res) => {
    const station = await stationOf(req);
    const { shown, content } = await sides.at(
      station.identity,
      time(req, 'at'),
    );
    const answer: ApiConfigurationOfStation = {
      side: shown,
      entries: presentEntries(content.entries, meaningsFor(station)),
    };
    res.json(answer);
  });

  router.get(
    '/stations/:identity/configuration/snapshots',
    async (req, res) => {
      const { identity } = await stationOf(req);
      const { limit, cursor } = page(req);
      const found = await store.list({
        identity,
        from: time(req, 'from'),
        to: time(req, 'to'),
        changedOnly: text(req, 'changed') === 'only',
        after: decodeCursor(cursor, { length: 2 }) as
          | [number, number]
          | undefined,
        limit: limit + 1,
      });
      const shown = found.slice(0, limit);
      const last = shown[shown.length - 1];
      const answer: ApiConfigurationSnapshotPage = {
        items: shown.map(presentSnapshot),
        reading: presentReading(reads.stateOf(identity)),
        pageInfo:
          found.length > limit
            ? { nextCursor: encodeCursor([last.takenAt, last.id]) }
            : {},
      };
      res.json(answer);
    },
  );

  router.get(
    '/stations/:identity/configuration/snapshots/:id',
    async (req, res) => {
      const station = await stationOf(req);
      const { identity } = station;
      const id = Number(req.params.id);
      const snapshot = await store.get({ identity, id });
      if (!snapshot) {
        throw new NotFoundError(
          `Station ${JSON.stringify(
            identity,
          )} has no configuration snapshot ${id}`,
        );
      }
      const { contentId } = snapshot;
      const entries =
        contentId === null
          ? []
          : (await store.entries([contentId])).get(contentId) ?? [];
      const answer: ApiConfigurationSnapshotDetail = {
        snapshot: presentSnapshot(snapshot),
        entries: presentEntries(entries, meaningsFor(station)),
        unknownKeys: await store.unknownKeys({ identity, id }),
      };
      res.json(answer);
    },
  );

  router.get('/stations/:identity/configuration/diff', async (req, res) => {
    const station = await stationOf(req);
    const other = text(req, 'toStation');
    const after =
      other === undefined ? station : await otherStation(req, other);
    const answer: ApiConfigurationDiff = await compare({
      before: station,
      after,
      from: text(req, 'from'),
      to: text(req, 'to'),
      visible: await access.visibleEntities(await httpAuth.credentials(req)),
    });
    res.json(answer);
  });

  async function otherStation(
    req: Request,
    identity: string,
  ): Promise<ListedStation> {
    return access.requireStation(await httpAuth.credentials(req), {
      identity,
      station: await stations.get(identity),
    });
  }

  router.post('/stations/:identity/configuration/reads', async (req, res) => {
    const { principal } = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const answer: ApiConfigurationRead = await audited(req, {
      eventId: 'configuration-read',
      permission: chargeStationsStationTriggerPermission,
      severityLevel: 'medium',
      run: async identity => reads.demand(identity, callerOf(principal)),
      outcome: result => ({ ...result }),
    });
    res.status(202).json(answer);
  });

  router.get('/configuration/matrix', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    res.json(
      await matrix.read({
        ...page(req),
        by: choice<ApiConfigurationGrouping>(req, 'by') ?? 'model',
        key: text(req, 'key'),
        search: text(req, 'search'),
        only: choice<'outliers' | 'differing'>(req, 'only'),
        ...fleetFilter(req),
        visible: await access.visibleEntities(credentials),
      }),
    );
  });
}
