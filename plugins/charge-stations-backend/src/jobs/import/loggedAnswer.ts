import { RecordInput, StationEvent } from '../../model';

/** An answer of OCPP-J as far as an import has to understand it (1.6 §4.2): 3, id, payload or 4, id, code ... */
export interface LoggedAnswer {
  messageId: string;
  /** Null of a refusal. */
  result: Record<string, unknown> | null;
}

/** The id of a message; null where the text is none. */
export function messageIdOf(raw: string): string | null {
  const parts = readParts(raw);
  return parts ? String(parts[1]) : null;
}

/** Reads an answer; null where the frame is none. */
export function readAnswer(raw: string): LoggedAnswer | null {
  const parts = readParts(raw);
  if (!parts || (parts[0] !== 3 && parts[0] !== 4)) {
    return null;
  }
  const [kind, id, payload] = parts;
  const isResult =
    kind === 3 && typeof payload === 'object' && payload !== null;
  return {
    messageId: String(id),
    result: isResult ? (payload as Record<string, unknown>) : null,
  };
}

/**
 * The record of a call with the answer that it was really given, in place of what we would have answered.
 * `answer` is null where the log has none.
 */
export function withAnswer(
  { evidence, events }: RecordInput,
  answer: { raw: string; result: LoggedAnswer['result'] } | null,
): RecordInput {
  return {
    evidence:
      evidence.kind === 'frame'
        ? { ...evidence, answer: answer?.raw ?? null }
        : evidence,
    events: answer
      ? events.map(event => decided(event, answer.result))
      : events,
  };
}

/** What an event has from its answer. */
function decided(
  event: StationEvent,
  result: LoggedAnswer['result'],
): StationEvent {
  if (event.type === 'boot') {
    const status = result?.status;
    const isKnown = status === 'Accepted' || status === 'Pending';
    return { ...event, registration: isKnown ? status : 'Rejected' };
  }
  const transactionId = result?.transactionId;
  return event.type === 'transactionStarted' &&
    typeof transactionId === 'number'
    ? { ...event, transactionId }
    : event;
}

function readParts(raw: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(raw);
    return Array.isArray(parts) && parts.length > 1 ? parts : null;
  } catch {
    return null;
  }
}
