import { HttpAuthService } from '@backstage/backend-plugin-api';
import type { ApiSilencePage } from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { Clock } from '../../model';
import { SilenceQueries } from '../../store/queries';
import { presentSilence } from '../presentSilence';
import { page, range } from '../query';
import { judgeSilences, PlannedSpans } from '../silences';
import { StationAccess } from '../StationAccess';
import { StationGate } from '../stationGate';

/** `/stations/{identity}/silences`: when the station was not seen, and why. */
export function addSilenceRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: Pick<StationAccess, 'visibleEntities'>;
    stationOf: StationGate;
    silences: SilenceQueries;
    /** Absent where nothing can be planned. */
    plannedSpans?: PlannedSpans;
    clock: Clock;
  },
): void {
  const { httpAuth, access, stationOf, silences, clock } = options;
  const { plannedSpans = async () => [] } = options;

  router.get('/stations/:identity/silences', async (req, res) => {
    const { identity } = await stationOf(req);
    const now = clock.now();
    const { items, nextCursor } = await silences.listSilences({
      identity,
      ...range(req, now),
      ...page(req),
    });
    // What the caller may not see is not compared with either.
    const visible = await access.visibleEntities(
      await httpAuth.credentials(req),
    );
    const fleet = await silences.listFleet({ visible });
    const judged = await judgeSilences({
      identity,
      silences: items,
      fleet,
      isPartial: visible !== undefined,
      now,
      queries: silences,
      plannedSpans,
    });
    const byIdentity = new Map(fleet.map(it => [it.identity, it]));
    const answer: ApiSilencePage = {
      items: judged.map(silence => presentSilence(silence, byIdentity)),
      pageInfo: { nextCursor },
    };
    res.json(answer);
  });
}
