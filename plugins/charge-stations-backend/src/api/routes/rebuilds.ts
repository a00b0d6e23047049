import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import type {
  ApiRebuild,
  ApiRebuildInput,
  ApiRebuildPage,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsHistoryRebuildPermission } from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { RebuildReport, RebuildService } from '../../model';
import { decodeCursor, encodeCursor } from '../../store/queries';
import { callerOf } from '../caller';
import { isoOrNull, present, toIso } from '../present';
import { page } from '../query';
import { StationAccess } from '../StationAccess';
import { audit } from './audited';

/** `/rebuilds` and what is beneath it. Whoever may rebuild may do so for every station. */
export function addRebuildRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    auditor: AuditorService;
    rebuilds: RebuildService;
  },
): void {
  const { access, auditor, httpAuth, rebuilds } = options;

  /** Who the caller is, if he may. */
  const mayRebuild = async (req: Request): Promise<string> => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await access.require(credentials, chargeStationsHistoryRebuildPermission);
    return callerOf(credentials.principal);
  };

  const audited = (
    req: Request,
    eventId: string,
    meta: JsonObject,
    act: (caller: string) => Promise<RebuildReport>,
  ): Promise<RebuildReport> =>
    audit(auditor, {
      req,
      eventId,
      severityLevel: 'medium',
      meta,
      run: async () => act(await mayRebuild(req)),
      outcome: ({ run, stations }) => ({
        id: run.id,
        stations: stations.total,
      }),
    });

  router.get('/rebuilds', async (req, res) => {
    await mayRebuild(req);
    const { limit, cursor } = page(req);
    const [offset] = decodeCursor(cursor, { length: 1 }) ?? [0];
    const reports = await rebuilds.list({ limit: limit + 1, offset });
    const answer: ApiRebuildPage = {
      items: reports.slice(0, limit).map(presentRebuild),
      pageInfo:
        reports.length > limit
          ? { nextCursor: encodeCursor([offset + limit]) }
          : {},
    };
    res.json(answer);
  });

  router.post('/rebuilds', async (req, res) => {
    const input: ApiRebuildInput = req.body ?? {};
    const { identities = null } = input;
    const report = await audited(
      req,
      'rebuild-begin',
      { identities },
      requestedBy => rebuilds.create({ requestedBy, identities }),
    );
    res.status(201).json(presentRebuild(report));
  });

  router.get('/rebuilds/:id', async (req, res) => {
    await mayRebuild(req);
    res.json(presentRebuild(await rebuilds.get(req.params.id)));
  });

  router.post('/rebuilds/:id/cancel', async (req, res) => {
    const { id } = req.params;
    const report = await audited(req, 'rebuild-cancel', { id }, () =>
      rebuilds.cancel(id),
    );
    res.json(presentRebuild(report));
  });
}

function presentRebuild(report: RebuildReport): ApiRebuild {
  const { failures, run, stations } = report;
  const { id, state, requestedBy } = run;
  return {
    id,
    state,
    requestedBy,
    stations,
    failures,
    createdAt: toIso(run.createdAt),
    updatedAt: toIso(run.updatedAt),
    ...present({
      startedAt: isoOrNull(run.startedAt),
      endedAt: isoOrNull(run.endedAt),
    }),
  };
}
