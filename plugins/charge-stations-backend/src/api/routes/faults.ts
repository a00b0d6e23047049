import { HttpAuthService } from '@backstage/backend-plugin-api';
import type {
  ApiFaultGroups,
  ApiFleetFaultPage,
} from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { Clock } from '../../model';
import {
  FaultGroup,
  FaultGrouping,
  FleetFault,
  FleetFaultQueries,
  FleetFaultSort,
} from '../../store/queries';
import { presentCondition, presentFaultStation, toIso } from '../present';
import { choice, fleetRange, page, text, texts } from '../query';
import { StationAccess } from '../StationAccess';

/** `/faults` and `/faults/groups`: the faults of all stations that the caller may see. */
export function addFaultRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    fleetFaults: FleetFaultQueries;
    clock: Clock;
  },
): void {
  const { httpAuth, access, fleetFaults, clock } = options;

  async function filter(req: Request) {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    const open = text(req, 'open');
    const severity = text(req, 'severity');
    return {
      ...fleetRange(req, clock.now()),
      open: open === undefined ? undefined : open === 'true',
      severity: severity === undefined ? undefined : Number(severity),
      code: text(req, 'code'),
      site: text(req, 'site'),
      model: text(req, 'model'),
      firmware: text(req, 'firmware'),
      owners: texts(req, 'owner'),
      search: text(req, 'search'),
      visible: await access.visibleEntities(credentials),
    };
  }

  router.get('/faults', async (req, res) => {
    const found = await fleetFaults.list({
      ...(await filter(req)),
      ...page(req),
      sort: choice<FleetFaultSort>(req, 'sort'),
    });
    const answer: ApiFleetFaultPage = {
      items: found.items.map(presentFault),
      isComplete: found.isComplete,
      pageInfo: { nextCursor: found.nextCursor },
    };
    res.json(answer);
  });

  router.get('/faults/groups', async (req, res) => {
    const { groups, ...rest } = await fleetFaults.groups({
      ...(await filter(req)),
      by: choice<FaultGrouping>(req, 'by') ?? 'code',
    });
    const answer: ApiFaultGroups = { items: groups.map(presentGroup), ...rest };
    res.json(answer);
  });
}

function presentGroup(group: FaultGroup): ApiFaultGroups['items'][number] {
  return {
    ...group,
    firstSeenAt: toIso(group.firstSeenAt),
    lastSeenAt: toIso(group.lastSeenAt),
  };
}

function presentFault(fault: FleetFault): ApiFleetFaultPage['items'][number] {
  const { condition } = fault;
  const { identity } = condition;
  return {
    condition: presentCondition(condition),
    station: presentFaultStation({ identity, ...fault }),
  };
}
