import {
  EventFlag,
  Protocol,
  ReviewedMessage,
  StationEvent,
  Violation,
} from '../../model';
import { Reviewer } from '../review';

/** 2026-11-22T12:00:00Z, when test messages begin to arrive. */
export const NOON = Date.UTC(2026, 10, 22, 12);

/** What a test says of a message; the rest is filled in. */
export interface MessageScript {
  /** Milliseconds after noon. */
  at?: number;
  connectionId?: string;
  protocol?: Protocol;
  direction?: 'fromStation' | 'toStation';
  action?: string;
  violations?: Violation[];
  flags?: EventFlag[];
  event?: Partial<StationEvent>;
}

/** The message of a script, numbered by its place. */
export function messageOf(script: MessageScript, seq: number): ReviewedMessage {
  const { at = seq * 1000, connectionId = 'c1' } = script;
  const event = {
    type: 'other',
    action: null,
    identity: 'CP1',
    connectionId,
    seq,
    source: 'live',
    receivedAt: NOON + at,
    reportedAt: null,
    reportedTime: null,
    retransmission: false,
    ...script.event,
  };
  return {
    // The script says which member of the union it is.
    event: event as StationEvent,
    flags: script.flags ?? [],
    frame: {
      protocol: script.protocol ?? 'ocpp1.6',
      direction: script.direction ?? 'fromStation',
      action: script.action ?? null,
      violations: script.violations ?? [],
    },
  };
}

/** Circumstances of which there are none. */
export const NOTHING_ELSE = {
  rebootLoops: [],
  boundedOpenings: [],
  unreported: [],
  now: NOON,
  clockDoubts: [],
  reports: [],
};

/** Reviews the messages of scripts, in their order. */
export function review(
  scripts: MessageScript[],
  circumstances: Partial<Parameters<Reviewer['finish']>[0]> = {},
) {
  const reviewer = new Reviewer();
  scripts.map(messageOf).forEach(message => reviewer.take(message));
  return reviewer.finish({ ...NOTHING_ELSE, ...circumstances });
}

/** The same, as `kind subject count`. */
export function found(
  scripts: MessageScript[],
  circumstances: Parameters<typeof review>[1] = {},
): string[] {
  return review(scripts, circumstances).findings.map(
    ({ kind, subject, count }) =>
      [kind, subject, `${count}×`].filter(Boolean).join(' '),
  );
}
