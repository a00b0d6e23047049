import type {
  ApiConformance,
  ApiReportList,
} from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { gatherReports, Reviewer } from '../../conformance';
import { Clock, Knowledge } from '../../model';
import { EvidenceQueries, HistoryQueries } from '../../store/queries';
import { present, toIso } from '../present';
import { presentReport, presentReview } from '../presentConformance';
import { range } from '../query';
import { StationGate } from '../stationGate';

/** Reboot loops that are told of, and reports that are listed. */
const MOST = 100;

/** `/stations/{identity}/conformance` and `…/reports`. */
export function addConformanceRoutes(
  router: Router,
  options: {
    stationOf: StationGate;
    evidence: Pick<EvidenceQueries, 'reviewMessages' | 'readReportParts'>;
    history: Pick<HistoryQueries, 'listConditions' | 'listUnreported'>;
    knowledge: Knowledge;
    clock: Clock;
  },
): void {
  const { stationOf, evidence, history, knowledge, clock } = options;

  const readReports = async (
    span: Parameters<typeof evidence.readReportParts>[0],
  ) => {
    const { parts, requests, from } = await evidence.readReportParts(span);
    return {
      from,
      reports: gatherReports({ parts, requests, now: clock.now() }),
    };
  };

  router.get('/stations/:identity/conformance', async (req, res) => {
    const { identity } = await stationOf(req);
    const now = clock.now();
    const span = { identity, ...range(req, now) };
    const reviewer = new Reviewer();
    const { from, clockDoubts } = await evidence.reviewMessages(span, message =>
      reviewer.take(message),
    );
    const { reports } = await readReports(span);
    const { items: rebootLoops } = await history.listConditions({
      ...span,
      code: 'station:reboot-loop',
      limit: MOST,
    });
    const { items: boundedOpenings } = await history.listConditions({
      ...span,
      bounded: true,
      limit: MOST,
    });
    const review = reviewer.finish({
      rebootLoops,
      boundedOpenings,
      unreported: await history.listUnreported(span),
      now,
      clockDoubts,
      reports,
    });
    const answer: ApiConformance = presentReview(review, {
      lookedFrom: from,
      knowledge,
    });
    res.json(answer);
  });

  router.get('/stations/:identity/reports', async (req, res) => {
    const { identity } = await stationOf(req);
    const { reports, from } = await readReports({
      identity,
      ...range(req, clock.now()),
    });
    const answer: ApiReportList = {
      items: reports.slice(-MOST).reverse().map(presentReport),
      ...present({ lookedFrom: from === null ? null : toIso(from) }),
    };
    res.json(answer);
  });
}
