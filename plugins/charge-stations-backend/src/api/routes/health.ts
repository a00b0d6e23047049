import type { ApiHealth } from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { ListenerHealth } from '../../model';
import { present } from '../present';

/** `/health`: for load balancers and monitors, which have no credentials. */
export const HEALTH_PATH = '/health';

/** Adds the answer to whether stations can connect: 503 where they should and cannot. */
export function addHealthRoute(
  router: Router,
  options: { health: () => ListenerHealth },
): void {
  router.get(HEALTH_PATH, async (_req, res) => {
    const { shouldListen, open, obstacle } = options.health();
    const answer: ApiHealth = {
      listening: open !== null,
      since: open && new Date(open.since).toISOString(),
      port: open && open.port,
      ...present({ obstacle }),
    };
    res.status(shouldListen && !open ? 503 : 200).json(answer);
  });
}
