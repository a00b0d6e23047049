import { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  ApiRunbookDetail,
  ApiRunbookPage,
} from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { Knowledge } from '../../model';
import { STATION } from '../../model/scopes';
import { HistoryQueries } from '../../store/queries';
import { pageOf, text } from '../query';
import {
  presentFound,
  presentProblem,
  presentRunbook,
} from '../runbooks/presentRunbook';
import { RunbookFinder } from '../runbooks/RunbookFinder';
import { RunbookLibrary } from '../runbooks/RunbookLibrary';
import { StationAccess } from '../StationAccess';
import { StationGate } from '../stationGate';

/** `/knowledge/runbooks`, and the one of a fault. */
export function addRunbookRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    stationOf: StationGate;
    history: HistoryQueries;
    catalog: CatalogService;
    knowledge: Knowledge;
    runbooks: RunbookLibrary;
  },
): void {
  const { access, history, httpAuth, runbooks, stationOf } = options;
  const finder = new RunbookFinder(options);

  router.get('/knowledge/runbooks', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const all = await runbooks.read();
    const { items, pageInfo } = pageOf(req, all.runbooks);
    const answer: ApiRunbookPage = {
      items: items.map(presentRunbook),
      problems: all.problems.map(presentProblem),
      pageInfo,
    };
    res.json(answer);
  });

  router.get('/knowledge/runbooks/:id', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const all = await runbooks.read();
    const runbook = all.runbooks.find(({ id }) => id === req.params.id);
    if (!runbook) {
      throw new NotFoundError(
        `There is no runbook ${JSON.stringify(req.params.id)}`,
      );
    }
    const answer: ApiRunbookDetail = {
      runbook: presentRunbook(runbook),
      text: runbook.text,
    };
    res.json(answer);
  });

  router.get(
    '/stations/:identity/conditions/:number/runbook',
    async (req, res) => {
      const station = await stationOf(req);
      const { identity } = station;
      const number = Number(req.params.number);
      const condition = await history.getCondition({ identity, number });
      if (!condition) {
        throw new NotFoundError(
          `Station ${JSON.stringify(identity)} has no fault number ${number}`,
        );
      }
      const credentials = await httpAuth.credentials(req);
      res.json(
        presentFound(await finder.find({ station, condition, credentials })),
      );
    },
  );
  router.get('/stations/:identity/runbook', async (req, res) => {
    const station = await stationOf(req);
    const credentials = await httpAuth.credentials(req);
    const at = text(req, 'at');
    const found = await finder.find({
      station,
      // What has a code and is no fault, such as a security event, is the station's.
      condition: {
        scope: STATION,
        code: text(req, 'code') ?? '',
        errorCode: null,
        vendorErrorCode: null,
        info: text(req, 'info') ?? null,
        openedAt: at === undefined ? null : Date.parse(at),
      },
      credentials,
    });
    res.json(presentFound(found));
  });
}
