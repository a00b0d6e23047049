import type { ApiSessionPage } from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { Clock } from '../../model';
import { pageOfNewest } from '../../store/queries';
import { page, range } from '../query';
import { SessionReader } from '../sessions/SessionReader';
import { StationGate } from '../stationGate';
import { presentSession } from '../timeline/presentSessions';

/** `/stations/{identity}/sessions`. */
export function addSessionRoutes(
  router: Router,
  options: { stationOf: StationGate; sessions: SessionReader; clock: Clock },
): void {
  const { stationOf, sessions, clock } = options;

  router.get('/stations/:identity/sessions', async (req, res) => {
    const { identity } = await stationOf(req);
    const found = await sessions.read({
      identity,
      ...range(req, clock.now()),
    });
    const { items, nextCursor } = pageOfNewest({
      sorted: found.sessions.reverse(),
      time: ({ from }) => from,
      ...page(req),
    });
    const answer: ApiSessionPage = {
      items: items.map(presentSession),
      isComplete: found.isComplete,
      pageInfo: { nextCursor },
    };
    res.json(answer);
  });
}
