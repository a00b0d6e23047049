import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { ApiAvailabilitySpanPage } from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { classifyPort, portHistory, stationPorts } from '../../availability';
import { concerns, STATION } from '../../availability/concerns';
import {
  ClassifiedSpan,
  Clock,
  Condition,
  Interval,
  Millis,
  Port,
} from '../../model';
import { StationQueries } from '../../store/queries';
import { isoOrNull, present, toIso } from '../present';
import { pageOf, range, text } from '../query';
import { StationAccess } from '../StationAccess';
import { Availability } from './availability';

type Span = ApiAvailabilitySpanPage['items'][number];

const DAY: Millis = 24 * 60 * 60 * 1000;
const MOST_DAYS = 31;

const NOWHERE = { site: null, owner: null, model: null };

/** Entries of the history that one span tells of; the timeline has them all. */
const MOST_BEHIND = 20;

/** `/availability/spans`: what a figure is made of, down to the history behind it. */
export function addAvailabilitySpansRoute(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    availability: Availability;
    stations: StationQueries;
    clock: Clock;
  },
): void {
  const { httpAuth, access, availability, stations, clock } = options;

  router.get('/availability/spans', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    const identity = text(req, 'identity') ?? '';
    await access.requireStation(credentials, {
      identity,
      station: await stations.get(identity),
    });
    const window = windowOf(req, clock.now());
    const [station] = await availability.sums.listStations({ identity });
    const service = station?.service ?? null;
    const history = await availability.history.readHistory({
      identity,
      ...window,
    });
    const port = stationPorts({ service, lanes: history.lanes }).find(
      known => known.port === text(req, 'port'),
    );
    if (!port) {
      throw new NotFoundError(
        `Station ${JSON.stringify(identity)} has no port ${JSON.stringify(
          text(req, 'port'),
        )}`,
      );
    }
    const { site, owner, model } = station?.placement ?? NOWHERE;
    const windows = await availability.windowsOf({
      identity,
      site,
      owner,
      model,
      ...window,
    });
    const spans = classifyPort(
      portHistory(port, { identity, service, ...history, windows, window }),
    );
    const { items, pageInfo } = pageOf(req, spans);
    const answer: ApiAvailabilitySpanPage = {
      items: items.map(span => presentSpan(span, port, history)),
      pageInfo,
    };
    res.json(answer);
  });
}

function windowOf(req: Request, now: Millis) {
  const asked = range(req, now);
  if (asked.to - asked.from > MOST_DAYS * DAY) {
    throw new InputError(
      `from and to must lie at most ${MOST_DAYS} days apart`,
    );
  }
  const to = Math.min(asked.to, now);
  return { from: Math.min(asked.from, to), to };
}

function presentSpan(
  span: ClassifiedSpan,
  port: Port,
  history: { intervals: Interval[]; conditions: Condition[] },
): Span {
  const { cause, reason, windowId } = span;
  const overlaps = (from: Millis, to: Millis | null) =>
    from < span.to && (to ?? Infinity) > span.from;
  return {
    from: toIso(span.from),
    to: toIso(span.to),
    timeClass: span.timeClass,
    ...present({ cause, reason, windowId }),
    intervals: history.intervals
      .filter(
        ({ lane, from, to }) =>
          (lane === STATION || port.lanes.includes(lane)) && overlaps(from, to),
      )
      .slice(0, MOST_BEHIND)
      .map(({ lane, number, state, from, to }) => ({
        lane,
        number,
        state,
        from: toIso(from),
        ...present({ to: isoOrNull(to) }),
      })),
    conditions: history.conditions
      .filter(
        ({ scope, openedAt, closedAt }) =>
          concerns(port, scope) && overlaps(openedAt, closedAt),
      )
      .slice(0, MOST_BEHIND)
      .map(condition => ({
        number: condition.number,
        code: condition.code,
        scope: condition.scope,
        blocking: condition.blocking,
        severity: condition.severity,
        openedAt: toIso(condition.openedAt),
        ...present({ closedAt: isoOrNull(condition.closedAt) }),
      })),
  };
}
