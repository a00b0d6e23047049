import { FrameEvidence, Protocol, StationEvent } from '../../model';
import {
  FrameInput,
  HandledFrame,
  ProtocolSession,
  ProtocolSessionOptions,
} from '../types';
import { createProtocolSession } from '../createProtocolSession';

/** 2026-11-22T12:00:00Z, when test frames arrive. */
export const NOON = Date.UTC(2026, 10, 22, 12);

/** A session with ids and hashes that can be told beforehand. */
export function createTestSession(
  options: Partial<ProtocolSessionOptions & { protocol: Protocol }> = {},
): ProtocolSession {
  let ids = 0;
  return createProtocolSession({
    protocol: 'ocpp1.6',
    identity: 'CP1',
    connectionId: 'c1',
    source: 'live',
    mask: value => `masked:${value.length}`,
    heartbeatIntervalSeconds: 300,
    createMessageId: () => {
      ids++;
      return `own-${ids}`;
    },
    ...options,
  });
}

/** What one frame came to, flat. */
export interface Outcome {
  handled: HandledFrame;
  /** The answer as it goes to the socket, parsed. */
  answer: unknown;
  evidence: FrameEvidence;
  /** The first of its events; on 1.6 the only one. */
  event: StationEvent;
  events: StationEvent[];
  rules: string[];
}

/** Hands a recorded frame to a session. */
export function receive(
  session: ProtocolSession,
  data: FrameInput['data'],
  more: Partial<FrameInput> = {},
): Outcome {
  const handled = session.handle({ seq: 1, receivedAt: NOON, data, ...more });
  if (!('record' in handled)) {
    throw new Error(`The frame was not recorded: ${handled.reply}`);
  }
  const { evidence, events } = handled.record;
  if (evidence.kind !== 'frame' || events.length === 0) {
    throw new Error('A frame makes frame evidence and an event');
  }
  return {
    handled,
    answer: 'answer' in handled ? JSON.parse(handled.answer) : null,
    evidence,
    event: events[0],
    events,
    rules: evidence.violations.map(({ rule }) => rule),
  };
}

/** The text of a call with id `m1`. */
export function call(action: string, payload: unknown, id = 'm1'): string {
  return JSON.stringify([2, id, action, payload]);
}
