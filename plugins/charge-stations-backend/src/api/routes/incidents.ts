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
  FleetFaultSort,
  isOfStations,
  ListedStation,
  pageByPosition,
  pageOfNewest,
  StationQueries,
} from '../../store/queries';
import { callerOf } from '../caller';
import { IncidentActs } from '../incidents/IncidentActs';
import { IncidentReader, IncidentStation } from '../incidents/IncidentReader';
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

  /** Incidents with what the caller sees of those that were merged with them. */
  async function presentAll(
    req: Parameters<HttpAuthService['credentials']>[0],
    toPresent: Incident[],
  ): Promise<ApiIncident[]> {
    const credentials = await httpAuth.credentials(req);
    const seen = new Map<string, IncidentStation>();
    for (const identity of new Set(toPresent.flatMap(mentionedBy))) {
      const station = await options.stations.get(identity);
      if (station && (await access.sees(credentials, station))) {
        seen.set(identity, {
          identity,
          placement: station.placement,
          firmware: station.summary?.firmwareVersion ?? null,
        });
      }
    }
    return toPresent.map(incident => presentIncident(incident, seen));
  }

  router.get('/incidents', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    const placement = {
      site: text(req, 'site'),
      model: text(req, 'model'),
      owner: text(req, 'owner'),
    };
    const found = await incidents.ofFleet({
      ...fleetRange(req, clock.now()),
      visible: await access.visibleEntities(credentials),
      placement,
    });
    const state = choice<StateFilter>(req, 'state') ?? 'active';
    const severity = text(req, 'severity');
    const code = text(req, 'code');
    // A head is found by what is under it as well.
    const isOf = (incident: Incident) => {
      const station = found.stations.get(incident.identity);
      return (
        (code === undefined || incident.code === code) &&
        station !== undefined &&
        isOfStations(station, placement)
      );
    };
    const isAsked = (incident: Incident) =>
      isInState(incident, state) &&
      (severity === undefined || incident.severity === Number(severity)) &&
      [incident, ...incident.merged].some(isOf);
    const asked = found.incidents.filter(isAsked);
    const { items, nextCursor } =
      choice<FleetFaultSort>(req, 'sort') === 'worst'
        ? pageByPosition({ sorted: worstFirst(asked), ...page(req) })
        : pageOfNewest({
            sorted: asked,
            time: ({ openedAt }) => openedAt,
            ...page(req),
          });
    const answer: ApiFleetIncidentPage = {
      items: items.map(incident => ({
        incident: presentIncident(incident, found.stations),
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
      ...new Set(
        [...input.incidents, ...(input.into ? [input.into] : [])].map(
          ({ identity }) => identity,
        ),
      ),
    ];
    const acted = await audit(auditor, {
      req,
      eventId: 'incident-act',
      severityLevel: 'medium',
      meta: {
        type: input.type,
        incidents: input.incidents,
        ...(input.into ? { into: input.into } : {}),
      },
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
      items: await presentAll(req, acted),
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
      items: await presentAll(req, items),
      unattachedActs: found.unattached.map(act => presentAct(act, new Map())),
      pageInfo: { nextCursor },
    };
    res.json(answer);
  });

  router.get('/stations/:identity/incidents/:id', async (req, res) => {
    const station = await stationOf(req);
    const { identity, id } = req.params;
    const ref = decodeIncidentId(identity, id);
    const [answer] = await presentAll(req, [await incidents.get(station, ref)]);
    res.json(answer);
  });

  router.get(
    '/stations/:identity/conditions/:number/incident',
    async (req, res) => {
      const station = await stationOf(req);
      const number = Number(req.params.number);
      const incident = await incidents.ofCondition(station, number);
      const [answer] = await presentAll(req, [incident]);
      res.json(answer);
    },
  );
}

/** Of what is sorted by its opening: within a severity that order stays. */
function worstFirst(newestFirst: Incident[]): Incident[] {
  return [...newestFirst].sort((a, b) => a.severity - b.severity);
}

/** Stations of incidents that this one was merged with. */
function mentionedBy({ head, merged, acts }: Incident): string[] {
  return [
    ...(head ? [head] : []),
    ...merged,
    ...acts.flatMap(({ deed }) => (deed.type === 'merge' ? deed.into : [])),
  ].map(({ identity }) => identity);
}

function isInState(incident: Incident, asked: StateFilter): boolean {
  const isSuppressed = incident.muting?.type === 'suppressed';
  const isResolved = incident.state.type === 'resolved';
  if (asked === 'all') {
    return true;
  }
  if (incident.head) {
    return false; // It is listed with its head.
  }
  switch (asked) {
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
