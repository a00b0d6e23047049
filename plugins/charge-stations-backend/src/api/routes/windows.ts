import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  ApiPlannedWindow,
  ApiPlannedWindowInput,
  ApiPlannedWindowPage,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsWindowPlanPermission } from '@forecourt/plugin-charge-stations-common';
import { randomUUID } from 'crypto';
import { Request, Router } from 'express';
import { scopesOf } from '../../availability';
import { Clock, Millis, PlannedWindow } from '../../model';
import { PlannedWindowStore } from '../../store';
import {
  decodeCursor,
  encodeCursor,
  StationQueries,
} from '../../store/queries';
import { callerOf } from '../caller';
import { isoOrNull, present, toIso } from '../present';
import { page, text, time } from '../query';
import { StationAccess } from '../StationAccess';
import { requireScope } from '../windowAccess';
import { audit } from './audited';

/** How late a window may still be called planned: as long as it takes to send a form. */
const GRACE: Millis = 5 * 60 * 1000;

/** A year and a day: longer ones are a station out of service, which its entity says. */
const LONGEST: Millis = 366 * 24 * 60 * 60 * 1000;

/** `/windows`: planned work and excluded time. They change figures and never history. */
export function addWindowRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    auditor: AuditorService;
    stations: StationQueries;
    plannedWindows: PlannedWindowStore;
    /** What was made with the windows before is to be made anew. */
    onWindowChanged?: (window: PlannedWindow) => Promise<void>;
    clock: Clock;
  },
): void {
  const { access, auditor, clock, httpAuth, plannedWindows, stations } =
    options;

  /** The caller, who may plan for these stations. */
  const planner = async (req: Request, scope: PlannedWindow['scope']) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await access.require(credentials);
    await access.require(credentials, chargeStationsWindowPlanPermission);
    await requireScope(scope, { access, credentials, stations });
    return callerOf(credentials.principal);
  };

  router.get('/windows', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    const identity = text(req, 'identity');
    if (identity === undefined) {
      await requireScope({ type: 'fleet' }, { access, credentials, stations });
    }
    const station =
      identity !== undefined
        ? await access.requireStation(credentials, {
            identity,
            station: await stations.get(identity),
          })
        : undefined;
    const { limit, cursor } = page(req);
    const [offset] = decodeCursor(cursor, { length: 1 }) ?? [0];
    const found = await plannedWindows.list({
      scopes:
        station &&
        scopesOf({ ...station.placement, identity: station.identity }),
      from: time(req, 'from'),
      to: time(req, 'to'),
      limit: limit + 1,
      offset,
    });
    const answer: ApiPlannedWindowPage = {
      items: found.slice(0, limit).map(presentWindow),
      pageInfo:
        found.length > limit
          ? { nextCursor: encodeCursor([offset + limit]) }
          : {},
    };
    res.json(answer);
  });

  router.post('/windows', async (req, res) => {
    const input: ApiPlannedWindowInput = req.body;
    const window = await audit(auditor, {
      req,
      eventId: 'window-plan',
      severityLevel: 'medium',
      meta: { ...input },
      run: async () => {
        const author = await planner(req, input.scope);
        const planned = windowOf(input, { author, now: clock.now() });
        await plannedWindows.add(planned);
        await options.onWindowChanged?.(planned);
        return planned;
      },
      outcome: ({ id }) => ({ id }),
    });
    res.status(201).json(presentWindow(window));
  });

  router.post('/windows/:id/cancel', async (req, res) => {
    const { id } = req.params;
    const window = await audit(auditor, {
      req,
      eventId: 'window-cancel',
      severityLevel: 'medium',
      meta: { id },
      run: async () => {
        const credentials = await httpAuth.credentials(req);
        await access.require(credentials, chargeStationsWindowPlanPermission);
        const known = await plannedWindows.get(id);
        if (!known) {
          throw noWindow(id);
        }
        const by = await planner(req, known.scope).catch(error => {
          // The answer must not tell what it is for.
          throw error instanceof NotFoundError ? noWindow(id) : error;
        });
        const at = clock.now();
        if (!(await plannedWindows.cancel({ id, at, by }))) {
          throw new ConflictError('This window was cancelled before');
        }
        await options.onWindowChanged?.(known);
        return { ...known, cancelledAt: at, cancelledBy: by };
      },
    });
    res.json(presentWindow(window));
  });
}

function noWindow(id: string): NotFoundError {
  return new NotFoundError(`No window ${JSON.stringify(id)}`);
}

function windowOf(
  input: ApiPlannedWindowInput,
  { author, now }: { author: string; now: Millis },
): PlannedWindow {
  const { scope, kind, reason } = input;
  const note = input.note?.trim() ?? '';
  const from = Date.parse(input.from);
  const to = Date.parse(input.to);
  if (!(from < to) || to - from > LONGEST) {
    throw new InputError('to must lie after from, by at most 366 days');
  }
  if (kind === 'planned' && from < now - GRACE) {
    throw new InputError(
      'Planned work begins now or later. Time that has passed can be excluded, with a reason',
    );
  }
  if ((kind === 'excluded') !== (reason !== undefined)) {
    throw new InputError(
      'Excluded time needs a reason, and planned work has none',
    );
  }
  if (reason === 'other' && note === '') {
    throw new InputError('Say in note what the other reason is');
  }
  return {
    id: randomUUID(),
    scope,
    ...(kind === 'excluded'
      ? { kind, reason: reason ?? 'other' }
      : { kind, reason: null }),
    note,
    from,
    to,
    author,
    createdAt: now,
    cancelledAt: null,
    cancelledBy: null,
  };
}

function presentWindow(window: PlannedWindow): ApiPlannedWindow {
  const { id, scope, kind, reason, note, author, cancelledBy } = window;
  return {
    id,
    scope,
    kind,
    note,
    author,
    from: toIso(window.from),
    to: toIso(window.to),
    createdAt: toIso(window.createdAt),
    ...present({
      reason,
      cancelledAt: isoOrNull(window.cancelledAt),
      cancelledBy,
    }),
  };
}
