import { HttpAuthService } from '@backstage/backend-plugin-api';
import type {
  ApiStation,
  ApiStationPage,
  ApiStationsSummary,
} from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { StationClock } from '../../faults';
import { Clock, Millis, PendingEvidence } from '../../model';
import {
  EvidenceQueries,
  PlacementFilter,
  StationCondition,
  StationQueries,
  StationSort,
} from '../../store/queries';
import {
  CredentialStore,
  SecurityProfileStore,
  UnregisteredStore,
} from '../../store';
import { present, presentStation, toIso } from '../present';
import { page, text, texts } from '../query';
import { StationAccess } from '../StationAccess';
import { StationGate } from '../stationGate';

/** Storing takes a moment, about which there is nothing to say. */
const MOMENT: Millis = 1000;

/** `/stations`, `/stations/summary` and `/stations/{identity}`. */
export function addStationRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    stations: StationQueries;
    unregistered: Pick<UnregisteredStore, 'list'>;
    stationOf: StationGate;
    credentials: Pick<CredentialStore, 'get'>;
    securityProfiles: Pick<SecurityProfileStore, 'get'>;
    pendingEvidence: (identity: string) => PendingEvidence | undefined;
    isRebuilding: (identity: string) => boolean;
    evidence: Pick<EvidenceQueries, 'getOpening'>;
    clockOf: (identity: string) => Promise<StationClock | undefined>;
    clock: Clock;
  },
): void {
  const { httpAuth, access, stations, unregistered, stationOf, clock } =
    options;
  const { evidence } = options;

  router.get('/stations', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    const found = await stations.list({
      ...page(req),
      ...placement(req),
      search: text(req, 'search'),
      // The document allows these values only.
      condition: text(req, 'condition') as StationCondition | undefined,
      sort: (text(req, 'sort') ?? 'status') as StationSort,
      order: text(req, 'order') === 'desc' ? 'desc' : 'asc',
      visible: await access.visibleEntities(credentials),
    });
    const answer: ApiStationPage = {
      items: found.items.map(presentStation),
      totalItems: found.totalItems,
      pageInfo: { nextCursor: found.nextCursor },
    };
    res.json(answer);
  });

  router.get('/stations/summary', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    const { counts, sites, owners, models } = await stations.overview({
      ...placement(req),
      visible: await access.visibleEntities(credentials),
    });
    const answer: ApiStationsSummary = {
      ...counts,
      total: Object.values(counts).reduce((sum, count) => sum + count, 0),
      unregistered: (await unregistered.list()).length,
      sites,
      owners,
      models,
    };
    res.json(answer);
  });

  router.get('/stations/:identity', async (req, res) => {
    const station = await stationOf(req);
    const { identity } = station;
    const securityProfile = await options.securityProfiles.get(identity);
    const pending = overdue(options.pendingEvidence(identity), clock.now());
    const connectionId = station.summary?.connectionId;
    const opened = connectionId
      ? await evidence.getOpening(connectionId)
      : undefined;
    const stationClock = await options.clockOf(identity);
    const answer: ApiStation = {
      ...presentStation(station),
      credentialSet: Boolean(await options.credentials.get(identity)),
      ...present({
        securityProfile,
        clock: stationClock && presentClock(stationClock),
        pending: pending && { ...pending, since: toIso(pending.since) },
        rebuilding: options.isRebuilding(identity) || null,
        connectionSecurityProfile: opened?.securityProfile ?? null,
      }),
    };
    res.json(answer);
  });
}

function placement(request: Request): PlacementFilter {
  return {
    site: text(request, 'site'),
    owners: texts(request, 'owner'),
    model: text(request, 'model'),
  };
}

function presentClock(known: StationClock): NonNullable<ApiStation['clock']> {
  const { skew, samples, corrected, suspect } = known;
  return {
    samples,
    corrected,
    suspect,
    ...present({ skewMillis: skew }),
  };
}

function overdue(
  pending: PendingEvidence | undefined,
  now: Millis,
): PendingEvidence | null {
  return pending && now - pending.since > MOMENT ? pending : null;
}
