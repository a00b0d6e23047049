import { NotFoundError } from '@backstage/errors';
import type {
  ApiConnectionPage,
  ApiEventPage,
  ApiFrameExplanation,
  ApiFramePage,
  ApiFramesSummary,
  ApiListedFrame,
  ListFramesQuery,
} from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { Clock, Knowledge } from '../../model';
import { EvidenceQueries, ListedFrame } from '../../store/queries';
import { explain } from '../explain';
import {
  presentConnection,
  presentEvent,
  presentListedFrame,
  toIso,
} from '../present';
import { choice, page, range, text } from '../query';
import { StationGate } from '../stationGate';

/** What a path names a frame by. */
interface FrameParams {
  identity: string;
  connectionId: string;
  seq: string;
}

/** `/stations/{identity}/events`, `…/frames` and what is beneath it, and `…/connections`. */
export function addEvidenceRoutes(
  router: Router,
  options: {
    stationOf: StationGate;
    evidence: EvidenceQueries;
    clock: Clock;
    knowledge: Knowledge;
  },
): void {
  const { stationOf, evidence, clock } = options;

  const frameOf = async (params: FrameParams): Promise<ListedFrame> => {
    const { identity, connectionId } = params;
    const seq = Number(params.seq);
    const frame = await evidence.getFrame({ identity, connectionId, seq });
    if (!frame) {
      throw new NotFoundError(
        `Station ${JSON.stringify(
          identity,
        )} has no frame ${seq} on connection ${JSON.stringify(connectionId)}`,
      );
    }
    return frame;
  };

  router.get('/stations/:identity/events', async (req, res) => {
    const { identity } = await stationOf(req);
    const { items, nextCursor } = await evidence.listEvents({
      identity,
      ...range(req, clock.now()),
      ...page(req),
      types: text(req, 'type')?.split(','),
    });
    const answer: ApiEventPage = {
      items: items.map(presentEvent),
      pageInfo: { nextCursor },
    };
    res.json(answer);
  });

  router.get('/stations/:identity/frames', async (req, res) => {
    const { identity } = await stationOf(req);
    const { items, nextCursor, searchedTo } = await evidence.listFrames({
      identity,
      ...range(req, clock.now()),
      ...page(req),
      direction: choice<ListFramesQuery['direction']>(req, 'direction'),
      messageKind: choice<ListFramesQuery['messageKind']>(req, 'messageKind'),
      action: text(req, 'action'),
      violationsOnly: text(req, 'violations') === 'only',
      text: text(req, 'q'),
      order: choice<ListFramesQuery['order']>(req, 'order'),
    });
    const answer: ApiFramePage = {
      items: items.map(presentListedFrame),
      pageInfo: { nextCursor },
      ...(searchedTo === undefined ? {} : { searchedTo: toIso(searchedTo) }),
    };
    res.json(answer);
  });

  router.get('/stations/:identity/frames/summary', async (req, res) => {
    const { identity } = await stationOf(req);
    const { countedFrom, ...counts } = await evidence.summariseFrames({
      identity,
      ...range(req, clock.now()),
    });
    const answer: ApiFramesSummary = {
      ...counts,
      ...(countedFrom === null ? {} : { countedFrom: toIso(countedFrom) }),
    };
    res.json(answer);
  });

  router.get(
    '/stations/:identity/frames/:connectionId/:seq',
    async (req, res) => {
      await stationOf(req);
      const answer: ApiListedFrame = presentListedFrame(
        await frameOf(req.params),
      );
      res.json(answer);
    },
  );

  router.get(
    '/stations/:identity/frames/:connectionId/:seq/explanation',
    async (req, res) => {
      const { summary } = await stationOf(req);
      const answer: ApiFrameExplanation = await explain(
        await frameOf(req.params),
        { ...options, vendor: summary?.vendor ?? undefined, now: clock.now() },
      );
      res.json(answer);
    },
  );

  router.get('/stations/:identity/connections', async (req, res) => {
    const { identity } = await stationOf(req);
    const { items, nextCursor } = await evidence.listConnections({
      identity,
      ...range(req, clock.now()),
      ...page(req),
    });
    const answer: ApiConnectionPage = {
      items: items.map(presentConnection),
      pageInfo: { nextCursor },
    };
    res.json(answer);
  });
}
