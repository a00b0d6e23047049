import { NotFoundError } from '@backstage/errors';
import type {
  ApiConditionDetail,
  ApiConditionPage,
  ApiConditionsSummary,
  ApiTimeline,
} from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { Clock, Knowledge } from '../../model';
import { STATION } from '../../model/scopes';
import { ConfigurationStore, IncidentActStore } from '../../store';
import { EvidenceQueries, HistoryQueries } from '../../store/queries';
import { presentChangesBefore, rangeBefore } from '../changesBefore';
import { contraryEvidence } from '../contraryEvidence';
import {
  presentCondition,
  presentEvent,
  presentFrame,
  toIso,
} from '../present';
import { page, range, text } from '../query';
import { SessionReader } from '../sessions/SessionReader';
import { StationGate } from '../stationGate';
import {
  configurationChanges,
  configurationMarks,
} from '../timeline/configurationMarks';
import { codeMeanings } from '../timeline/codeMeanings';
import { presentTimeline } from '../timeline/presentTimeline';

const MOST_EVIDENCE = 500;
/** What a picture gets when the caller does not say how wide it is. */
const DEFAULT_PIXELS = 1000;

/** `/stations/{identity}/conditions`, `…/conditions/summary`, `…/conditions/{number}` and `…/timeline`. */
export function addHistoryRoutes(
  router: Router,
  options: {
    stationOf: StationGate;
    history: HistoryQueries;
    evidence: EvidenceQueries;
    acts: IncidentActStore;
    sessions: SessionReader;
    configuration: { store: Pick<ConfigurationStore, 'list'> };
    knowledge: Knowledge;
    clock: Clock;
  },
): void {
  const { stationOf, history, evidence, acts, sessions, clock } = options;
  const { configuration, knowledge } = options;

  router.get('/stations/:identity/conditions', async (req, res) => {
    const { identity } = await stationOf(req);
    const open = text(req, 'open');
    const severity = text(req, 'severity');
    const { items, nextCursor } = await history.listConditions({
      identity,
      ...range(req, clock.now()),
      ...page(req),
      open: open === undefined ? undefined : open === 'true',
      code: text(req, 'code'),
      scope: text(req, 'scope'),
      severity: severity === undefined ? undefined : Number(severity),
    });
    const ranges = items.map(rangeBefore);
    const marks = [
      ...(await history.listMarks(ranges)),
      ...configurationMarks(
        await configurationChanges(configuration.store, {
          identity,
          from: Math.min(...ranges.map(({ from }) => from)),
          to: Math.max(...ranges.map(({ to }) => to)),
        }),
      ),
    ];
    const answer: ApiConditionPage = {
      items: items.map(condition => ({
        ...presentCondition(condition),
        before: presentChangesBefore(condition, marks),
      })),
      pageInfo: { nextCursor },
    };
    res.json(answer);
  });

  router.get('/stations/:identity/conditions/summary', async (req, res) => {
    const { identity } = await stationOf(req);
    const answer: ApiConditionsSummary = await history.listConditionFacets({
      identity,
      ...range(req, clock.now()),
    });
    res.json(answer);
  });

  router.get('/stations/:identity/conditions/:number', async (req, res) => {
    const { identity } = await stationOf(req);
    const number = Number(req.params.number);
    const condition = await history.getCondition({ identity, number });
    if (!condition) {
      throw new NotFoundError(
        `Station ${JSON.stringify(identity)} has no fault number ${number}`,
      );
    }
    const links = await evidence.listEvidenceOf({
      identity,
      conditionNumber: number,
      limit: MOST_EVIDENCE,
    });
    const contrary = await contraryEvidence(condition, evidence);
    const answer: ApiConditionDetail = {
      condition: presentCondition(condition),
      evidence: links.map(({ effect, event, frame }) => ({
        effect,
        event: presentEvent(event),
        ...(frame ? { frame: presentFrame(frame) } : {}),
      })),
      ...(contrary && {
        boundedBy: {
          connectionId: contrary.connectionId,
          seq: contrary.seq,
          receivedAt: toIso(contrary.receivedAt),
        },
      }),
    };
    res.json(answer);
  });

  router.get('/stations/:identity/timeline', async (req, res) => {
    const { identity, summary } = await stationOf(req);
    const now = clock.now();
    const { from, to } = range(req, now);
    const resolution = Number(
      text(req, 'resolution') ??
        Math.max(1, Math.round((to - from) / DEFAULT_PIXELS)),
    );
    const timeline = await presentTimeline({
      pages: history.readTimeline({
        identity,
        from,
        to,
        resolution,
        statesOf: text(req, 'spans') === 'station' ? STATION : undefined,
      }),
      acts: await acts.ofStation({ identity, from, to }),
      charging:
        text(req, 'sessions') === 'true'
          ? await sessions.read({ identity, from, to })
          : undefined,
      configurations: await configurationChanges(configuration.store, {
        identity,
        from,
        to,
      }),
      window: { from, to, now, resolution },
    });
    const answer: ApiTimeline = {
      ...timeline,
      meanings: codeMeanings(timeline.lanes, { knowledge, summary }),
    };
    res.json(answer);
  });
}
