import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import type {
  ApiImport,
  ApiImportInput,
  ApiImportPage,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsEvidenceImportPermission } from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { ImportedStations, ImportRun, ImportService } from '../../model';
import { decodeCursor, encodeCursor } from '../../store/queries';
import { present, toIso } from '../present';
import { page } from '../query';
import { StationAccess } from '../StationAccess';
import { audit } from './audited';

/** Bytes of lines that a request may have: the parser's limit. */
export const LINES_LIMIT = 4 * 1024 * 1024;
const MOST_LINES = 5_000;

/** `/imports` and what is beneath it. Whoever may import may do so for every station. */
export function addImportRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    auditor: AuditorService;
    imports: ImportService;
  },
): void {
  const { access, auditor, httpAuth, imports } = options;

  const mayImport = async (req: Request) =>
    access.require(
      await httpAuth.credentials(req),
      chargeStationsEvidenceImportPermission,
    );

  const audited = (
    req: Request,
    eventId: string,
    meta: JsonObject,
    act: () => Promise<ImportRun>,
  ): Promise<ImportRun> =>
    audit(auditor, {
      req,
      eventId,
      severityLevel: 'medium',
      meta,
      run: async () => {
        await mayImport(req);
        return act();
      },
      outcome: ({ id }) => ({ id }),
    });

  const answerOf = async (run: ImportRun): Promise<ApiImport> =>
    presentImport(run, await imports.stations(run));

  router.get('/imports', async (req, res) => {
    await mayImport(req);
    const { limit, cursor } = page(req);
    const [offset] = decodeCursor(cursor, { length: 1 }) ?? [0];
    const runs = await imports.list({ limit: limit + 1, offset });
    const answer: ApiImportPage = {
      items: await Promise.all(runs.slice(0, limit).map(answerOf)),
      pageInfo:
        runs.length > limit
          ? { nextCursor: encodeCursor([offset + limit]) }
          : {},
    };
    res.json(answer);
  });

  router.post('/imports', async (req, res) => {
    const input: ApiImportInput = req.body;
    const { name, format, identity = null, size = null } = input;
    const { timeZone = 'UTC' } = input;
    const run = await audited(req, 'import-begin', { name, format }, () =>
      imports.create({ name, format, identity, timeZone, size }),
    );
    res.status(201).json(await answerOf(run));
  });

  router.get('/imports/:id', async (req, res) => {
    await mayImport(req);
    res.json(await answerOf(await imports.get(req.params.id)));
  });

  router.put('/imports/:id/lines', async (req, res) => {
    await mayImport(req);
    const lines = linesOf(req.body);
    const from = Number(req.query.from);
    const run = await imports.takeLines(req.params.id, { from, lines });
    res.json(await answerOf(run));
  });

  router.post('/imports/:id/finish', async (req, res) => {
    const { id } = req.params;
    const run = await audited(req, 'import-finish', { id }, () =>
      imports.finish(id),
    );
    res.status(202).json(await answerOf(run));
  });
}

/** A line break at the end ends the last line and begins no other. */
function linesOf(body: unknown): string[] {
  const text = typeof body === 'string' ? body : '';
  const lines = text.split('\n');
  if (lines.at(-1) === '') {
    lines.pop();
  }
  if (lines.length > MOST_LINES) {
    throw new InputError(
      `${lines.length} lines are too many for one request: send at most ${MOST_LINES}`,
    );
  }
  return lines;
}

function presentImport(run: ImportRun, stations: ImportedStations): ApiImport {
  const { id, name, format, timeZone, state, linesDone } = run;
  const { counts, problems, identity, size, error } = run;
  return {
    id,
    name,
    format,
    timeZone,
    state,
    linesDone,
    counts,
    problems,
    stations,
    ...present({ identity, size, error }),
    createdAt: toIso(run.createdAt),
    updatedAt: toIso(run.updatedAt),
  };
}
