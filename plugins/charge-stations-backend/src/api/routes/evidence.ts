import type {
  ApiEventPage,
  ApiFramePage,
} from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { Clock } from '../../model';
import { EvidenceQueries } from '../../store/queries';
import { presentEvent, presentFrame } from '../present';
import { page, range, text } from '../query';
import { StationGate } from '../stationGate';

/** `/stations/{identity}/events` and `/stations/{identity}/frames`. */
export function addEvidenceRoutes(
  router: Router,
  options: { stationOf: StationGate; evidence: EvidenceQueries; clock: Clock },
): void {
  const { stationOf, evidence, clock } = options;

  router.get('/stations/:identity/events', async (req, res) => {
    const { identity } = await stationOf(req);
    const { items, nextCursor } = await evidence.listEvents({
      identity,
      ...range(req, clock.now()),
      ...page(req),
      types: text(req, 'type')?.split(','),
    });
    const answer: ApiEventPage = {
      items: items.map(presentEvent),
      pageInfo: { nextCursor },
    };
    res.json(answer);
  });

  router.get('/stations/:identity/frames', async (req, res) => {
    const { identity } = await stationOf(req);
    const { items, nextCursor } = await evidence.listFrames({
      identity,
      ...range(req, clock.now()),
      ...page(req),
    });
    const answer: ApiFramePage = {
      items: items.map(presentFrame),
      pageInfo: { nextCursor },
    };
    res.json(answer);
  });
}
