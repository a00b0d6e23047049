import { HttpAuthService } from '@backstage/backend-plugin-api';
import type { ApiUnregisteredPage } from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { UnregisteredStore } from '../../store';
import { decodeCursor, encodeCursor } from '../../store/queries';
import { presentUnregistered } from '../present';
import { page } from '../query';
import { StationAccess } from '../StationAccess';

/** `/unregistered`: a bounded list, so it is cut into pages here. */
export function addUnregisteredRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    unregistered: Pick<UnregisteredStore, 'list'>;
  },
): void {
  const { httpAuth, access, unregistered } = options;

  router.get('/unregistered', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const { limit, cursor } = page(req);
    const [start] = decodeCursor(cursor, { length: 1 }) ?? [0];
    const all = await unregistered.list();
    const end = start + limit;
    const answer: ApiUnregisteredPage = {
      items: all.slice(start, end).map(presentUnregistered),
      pageInfo: end < all.length ? { nextCursor: encodeCursor([end]) } : {},
    };
    res.json(answer);
  });
}
