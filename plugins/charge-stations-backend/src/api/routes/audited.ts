import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';
import { StationAccess } from '../StationAccess';
import { StationGate } from '../stationGate';

/** Does something, and writes down who did and what came of it. */
export async function audit<Result>(
  auditor: AuditorService,
  act: {
    req: Request<{ [name: string]: string }>;
    eventId: string;
    severityLevel: 'medium' | 'high';
    meta: JsonObject;
    run: () => Promise<Result>;
    /** What to write down of the result; it must hold no secret. */
    outcome?: (result: Result) => JsonObject;
  },
): Promise<Result> {
  const { eventId, meta, outcome, req, run, severityLevel } = act;
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    request: req,
    meta,
  });
  try {
    const result = await run();
    await event.success({ meta: outcome?.(result) });
    return result;
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}

/** Does to a station what its caller may, and writes down who did and what came of it. */
export type Audited = <Result>(
  req: Request<{ identity: string }>,
  act: {
    eventId: string;
    permission: BasicPermission;
    severityLevel: 'medium' | 'high';
    meta?: JsonObject;
    run: (identity: string) => Promise<Result>;
    /** What to write down of the result; it must hold no secret. */
    outcome?: (result: Result) => JsonObject;
  },
) => Promise<Result>;

export function createAudited(options: {
  httpAuth: HttpAuthService;
  access: StationAccess;
  stationOf: StationGate;
  auditor: AuditorService;
}): Audited {
  const { access, auditor, httpAuth, stationOf } = options;
  return (req, act) =>
    audit(auditor, {
      ...act,
      req,
      meta: { identity: req.params.identity, ...act.meta },
      run: async () => {
        await access.require(await httpAuth.credentials(req), act.permission);
        const { identity } = await stationOf(req);
        return act.run(identity);
      },
    });
}
