import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import type {
  ApiFleetIncidentPage,
  ApiIncident,
  ApiIncidentActsInput,
  ApiIncidentPage,
} from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsIncidentAcknowledgePermission,
  chargeStationsIncidentCommentPermission,
} from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { decodeIncidentId } from '../../incidents';
import { Clock, Incident } from '../../model';
import {
  ListedStation,
  pageOfNewest,
  StationPlacement,
  StationQueries,
} from '../../store/queries';
import { callerOf } from '../caller';
import { IncidentActs } from '../incidents/IncidentActs';
import { IncidentReader } from '../incidents/IncidentReader';
import {
  presentAct,
  presentCommonCause,
  presentIncident,
} from '../incidents/presentIncident';
import { presentFaultStation } from '../present';
import { fleetRange, choice, page, range, text } from '../query';
import { StationAccess } from '../StationAccess';
import { StationGate } from '../stationGate';
import { audit } from './audited';

type StateFilter =
  | 'active'
  | 'open'
  | 'acknowledged'
  | 'suppressed'
  | 'resolved'
  | 'all';

/** `/incidents` and the incidents of a station. */
export function addIncidentRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    auditor: AuditorService;
    stationOf: StationGate;
    stations: StationQueries;
    incidents: IncidentReader;
    incidentActs: IncidentActs;
    clock: Clock;
  },
): void {
  const { access, auditor, clock, httpAuth, incidents, stationOf } = options;

  router.get('/incidents', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    const found = await incidents.ofFleet({
      ...fleetRange(req, clock.now()),
      visible: await access.visibleEntities(credentials),
    });
    const state = choice<StateFilter>(req, 'state') ?? 'active';
    const severity = text(req, 'severity');
    const code = text(req, 'code');
    const placementOf = (identity: string) =>
      found.stations.get(identity)?.placement;
    const isAsked = (incident: Incident) =>
      isInState(incident, state) &&
      (code === undefined || incident.code === code) &&
      (severity === undefined || incident.severity === Number(severity)) &&
      (['site', 'model', 'owner'] as const).every(field =>
        isAt(placementOf(incident.identity), field, text(req, field)),
      );
    const { items, nextCursor } = pageOfNewest({
      sorted: found.incidents.filter(isAsked),
      time: ({ openedAt }) => openedAt,
      ...page(req),
    });
    const answer: ApiFleetIncidentPage = {
      items: items.map(incident => ({
        incident: presentIncident(incident),
        station: presentFaultStation(found.stations.get(incident.identity)!),
      })),
      commonCauses: found.commonCauses.map(presentCommonCause),
      isComplete: found.isComplete,
      pageInfo: { nextCursor },
    };
    res.json(answer);
  });

  router.post('/incidents/acts', async (req, res) => {
    const input: ApiIncidentActsInput = req.body;
    const identities = [
      ...new Set(input.incidents.map(({ identity }) => identity)),
    ];
    const acted = await audit(auditor, {
      req,
      eventId: 'incident-act',
      severityLevel: 'medium',
      meta: { type: input.type, incidents: input.incidents },
      run: async () => {
        const credentials = await httpAuth.credentials(req, {
          allow: ['user', 'service'],
        });
        await access.require(credentials);
        await access.require(
          credentials,
          ['comment', 'link'].includes(input.type)
            ? chargeStationsIncidentCommentPermission
            : chargeStationsIncidentAcknowledgePermission,
        );
        const stations = new Map<string, ListedStation>();
        for (const identity of identities) {
          const station = await options.stations.get(identity);
          stations.set(
            identity,
            await access.requireStation(credentials, { identity, station }),
          );
        }
        const author = callerOf(credentials.principal);
        return options.incidentActs.act({ input, author, stations });
      },
    });
    const answer: { items: ApiIncident[] } = {
      items: acted.map(presentIncident),
    };
    res.status(201).json(answer);
  });

  router.get('/stations/:identity/incidents', async (req, res) => {
    const station = await stationOf(req);
    const found = await incidents.ofStation(station, range(req, clock.now()));
    const { items, nextCursor } = pageOfNewest({
      sorted: found.incidents.sort((a, b) => b.openedAt - a.openedAt),
      time: ({ openedAt }) => openedAt,
      ...page(req),
    });
    const answer: ApiIncidentPage = {
      items: items.map(presentIncident),
      unattachedActs: found.unattached.map(presentAct),
      pageInfo: { nextCursor },
    };
    res.json(answer);
  });

  router.get('/stations/:identity/incidents/:id', async (req, res) => {
    const station = await stationOf(req);
    const { identity, id } = req.params;
    const ref = decodeIncidentId(identity, id);
    res.json(presentIncident(await incidents.get(station, ref)));
  });

  router.get(
    '/stations/:identity/conditions/:number/incident',
    async (req, res) => {
      const station = await stationOf(req);
      const number = Number(req.params.number);
      res.json(presentIncident(await incidents.ofCondition(station, number)));
    },
  );
}

function isInState(incident: Incident, asked: StateFilter): boolean {
  const isSuppressed = incident.muting?.type === 'suppressed';
  const isResolved = incident.state.type === 'resolved';
  switch (asked) {
    case 'all':
      return true;
    case 'active':
      return !isResolved && !isSuppressed;
    case 'suppressed':
      return !isResolved && isSuppressed;
    case 'resolved':
      return isResolved;
    default:
      return incident.state.type === asked && !isSuppressed;
  }
}

function isAt(
  placement: StationPlacement | undefined,
  field: 'site' | 'model' | 'owner',
  asked: string | undefined,
): boolean {
  return asked === undefined || (placement?.[field] ?? 'none') === asked;
}
