import { NotFoundError } from '@backstage/errors';
import type {
  ApiFramePage,
  FramesSummaryQuery,
  ListFramesQuery,
} from '@forecourt/plugin-charge-stations-common';
import { FakeHistory } from './FakeHistory';
import { frameExplanationOf } from './frameExplanationOf';
import { distinct, page } from './page';
import { within } from './timelineOf';

/** Frames of a station. */
export class FakeFrames extends FakeHistory {
  /** Every query of `listFrames`, oldest first. */
  readonly frameQueries: ListFramesQuery[] = [];

  async listFrames(
    identity: string,
    query: ListFramesQuery = {},
  ): Promise<ApiFramePage> {
    this.failIfTold();
    this.frameQueries.push(query);
    const { order = 'asc', direction, messageKind, action, q = '' } = query;
    const frames = (this.world.frames?.[identity] ?? []).filter(
      frame =>
        within(frame.receivedAt, query) &&
        (!direction || direction === frame.direction) &&
        (!messageKind || messageKind === frame.messageKind) &&
        (!action || action === frame.action) &&
        (!query.violations || frame.violations.length > 0) &&
        `${frame.raw} ${frame.answer}`.toLowerCase().includes(q.toLowerCase()),
    );
    return page(order === 'asc' ? frames : [...frames].reverse(), query);
  }

  async getFramesSummary(identity: string, query: FramesSummaryQuery = {}) {
    this.failIfTold();
    const frames = (this.world.frames?.[identity] ?? []).filter(frame =>
      within(frame.receivedAt, query),
    );
    const violations = frames.flatMap(frame => frame.violations);
    return {
      total: frames.length,
      actions: [...new Set(frames.map(({ action }) => action))].map(action => ({
        action,
        count: frames.filter(frame => frame.action === action).length,
      })),
      violations: distinct(violations.map(it => it.message)).map(message => ({
        rule: violations.find(it => it.message === message)?.rule ?? '',
        message,
        count: violations.filter(it => it.message === message).length,
      })),
    };
  }

  async getFrame(
    identity: string,
    frame: { connectionId: string; seq: number },
  ) {
    this.failIfTold();
    const known = this.world.frames?.[identity]?.find(
      ({ connectionId, seq }) =>
        connectionId === frame.connectionId && seq === frame.seq,
    );
    if (!known) {
      throw new NotFoundError(`No frame ${frame.seq} of ${identity}`);
    }
    return known;
  }

  async explainFrame(
    identity: string,
    frame: { connectionId: string; seq: number },
  ) {
    return frameExplanationOf(await this.getFrame(identity, frame));
  }
}
