import {
  BootEvent,
  OtherEvent,
  ProgressEvent,
  StationEvent,
  Violation,
} from '../../model';
import { isPayload, Payload, text } from './fields';
import { Reply } from './replies';

/** What every event carries, already known when the payload is read. */
export type EventBase = Omit<OtherEvent, 'type' | 'action'>;

/** A time of the station, verbatim and as a number. */
export type ReportedTime = Pick<EventBase, 'reportedAt' | 'reportedTime'>;

/** One call as its events are read from it. */
export interface CallFacts {
  /** Masked. */
  payload: Payload;
  /** What the call was answered with; undefined where somebody else answers it. */
  reply: Reply | undefined;
  note(violation: Violation): void;
  /** Reads a time of the payload and notes what is odd about it. `path` is its JSON pointer. */
  readTime(time: { value: unknown; path: string }): ReportedTime;
}

/** What an event says beyond what every event carries; a time of its own goes before that of the message. */
export type Facts = StationEvent extends infer Event
  ? Event extends StationEvent
    ? Omit<Event, keyof EventBase> &
        Partial<ReportedTime> &
        Pick<EventBase, 'sequence'>
    : never
  : never;

/** Reads the facts of a call; null where there are none to read. */
export type FactReader = (call: CallFacts) => Facts | Facts[] | null;

/** What a boot was answered with, as far as that is known with it. */
export function registrationOf(
  reply: Reply | undefined,
): BootEvent['registration'] {
  if (!reply) {
    return 'Pending';
  }
  return reply.type === 'result' ? 'Accepted' : 'Rejected';
}

/** A reader of messages that say how far something is. */
export function progress(type: ProgressEvent['type']): FactReader {
  return ({ payload }) => ({ type, status: text(payload.status) });
}

/** SecurityEventNotification, the same in all versions. */
export const security: FactReader = ({ payload }) => ({
  type: 'security',
  securityType: text(payload.type),
  techInfo: text(payload.techInfo),
});

/**
 * The events that a frame from the station makes, at least one. An answer to a call of ours, and a payload
 * that is no object, say only that the station was there. The first event is made out of `base`.
 */
export function readEvents(input: {
  read: FactReader | undefined;
  action: string | null;
  payload: unknown;
  base: EventBase;
  about: Omit<CallFacts, 'payload'>;
}): StationEvent[] {
  const { read, action, payload, base, about } = input;
  const facts = read && isPayload(payload) ? read({ payload, ...about }) : null;
  const list = Array.isArray(facts)
    ? facts
    : [facts ?? { type: 'other' as const, action }];
  const [first, ...others] = list;
  const copies = others.map((fact, index) =>
    Object.assign({ ...base, part: index + 1 }, fact),
  );
  // Not a spread: adding fields to one takes V8 ten microseconds, more than all the rest together.
  return [Object.assign(base, first), ...copies];
}
