import { ConfigurationMessage, Millis } from '../model';
import { asJson, Json } from './readAnswers';

/** After so long an answer is not waited for any more: what is missing is missing. */
const PATIENCE: Millis = 10 * 60_000;

export function isOfReport({ action }: ConfigurationMessage): boolean {
  return action === 'NotifyReport' || action === 'GetBaseReport';
}

export function isOver(
  { receivedAt }: ConfigurationMessage,
  now: Millis,
): boolean {
  return now - receivedAt > PATIENCE;
}

/** What a reading says of the message that ended it. */
export function aboutOf(message: ConfigurationMessage) {
  const { connectionId, seq, protocol, receivedAt, source } = message;
  return {
    takenAt: receivedAt,
    protocol,
    source,
    connectionId,
    evidence: { connectionId, seq },
  };
}

/** Of a call or a result; an empty one of what cannot be read. */
export function payloadOf({ messageKind, raw }: ConfigurationMessage): Json {
  try {
    const frame = JSON.parse(raw);
    return asJson(frame[messageKind === 'call' ? 3 : 2]);
  } catch {
    return {};
  }
}

export function integer(value: unknown): number | null {
  return Number.isInteger(value) ? Number(value) : null;
}
