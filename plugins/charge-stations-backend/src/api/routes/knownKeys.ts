import { HttpAuthService } from '@backstage/backend-plugin-api';
import type { ApiKnownKeyPage } from '@forecourt/plugin-charge-stations-common';
import { listKeys } from '@forecourt/plugin-charge-stations-knowledge';
import { Router } from 'express';
import { Knowledge } from '../../model';
import { pageByPosition } from '../../store/queries';
import { page } from '../query';
import { StationAccess } from '../StationAccess';

/** `/knowledge/keys`: the configuration keys that packs know. */
export function addKnownKeysRoute(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: Pick<StationAccess, 'require'>;
    knowledge: Knowledge;
  },
): void {
  const { httpAuth, access, knowledge } = options;
  const keys = listKeys(knowledge);

  router.get('/knowledge/keys', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const { items, nextCursor } = pageByPosition({
      ...page(req),
      sorted: keys,
    });
    const answer: ApiKnownKeyPage = { items, pageInfo: { nextCursor } };
    res.json(answer);
  });
}
