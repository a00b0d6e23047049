import { HttpAuthService } from '@backstage/backend-plugin-api';
import type {
  ApiFirmwareChange,
  ApiReliability,
  ApiReliabilityGroups,
} from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { Clock } from '../../model';
import {
  FirmwareChange,
  firmwareChanges,
  FirmwareSide,
  groupReliability,
  onlyCode,
  piecesOf,
  portDays,
  Reliability,
  ReliabilityGrouping,
} from '../../reliability';
import { NONE, ReliabilityQueries } from '../../store/queries';
import { present } from '../present';
import { choice, fleetRange, text } from '../query';
import { StationAccess } from '../StationAccess';

/** `/reliability`: how often the stations that the caller may see fail. */
export function addReliabilityRoute(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    reliability: ReliabilityQueries;
    clock: Clock;
  },
): void {
  const { httpAuth, access, reliability, clock } = options;

  router.get('/reliability', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    const now = clock.now();
    const window = fleetRange(req, now);
    const by = choice<ReliabilityGrouping>(req, 'by') ?? 'code';
    const code = text(req, 'code');
    const { stations, isComplete } = await reliability.read({
      ...window,
      site: text(req, 'site'),
      model: text(req, 'model'),
      owner: text(req, 'owner'),
      visible: await access.visibleEntities(credentials),
    });
    // What is to come has not been observed.
    const observed = { from: window.from, to: Math.min(window.to, now) };
    const pieces = stations
      .map(record => piecesOf(record, observed))
      .map(of => (code === undefined ? of : onlyCode(of, code)));
    const { groups, total } = groupReliability(pieces.flat(), by);
    const answer: ApiReliabilityGroups = {
      items: groups.map(({ key, model, ...rest }) => ({
        key: key ?? NONE,
        ...(by === 'firmware' ? { model: model ?? NONE } : {}),
        ...presentReliability(rest),
      })),
      total: presentReliability(total),
      ...(by === 'firmware'
        ? { firmwareChanges: firmwareChanges(pieces).map(presentChange) }
        : {}),
      isComplete,
    };
    res.json(answer);
  });
}

function presentReliability(found: Reliability): ApiReliability {
  const { openings, portTime, stations, affected, rate } = found;
  return {
    openings,
    portDays: portDays(portTime),
    stations,
    affected,
    ...present({ rate }),
  };
}

function presentChange(change: FirmwareChange): ApiFirmwareChange {
  const { model, stations, before, after, comparison } = change;
  const { verdict, ratio, low, high } = comparison;
  return {
    stations,
    before: presentSide(before),
    after: presentSide(after),
    verdict,
    ...present({ model, ratio, low, high }),
  };
}

function presentSide(side: FirmwareSide): ApiFirmwareChange['before'] {
  const { firmware, openings, portTime, rate } = side;
  return {
    firmware: firmware ?? NONE,
    openings,
    portDays: portDays(portTime),
    ...present({ rate }),
  };
}
