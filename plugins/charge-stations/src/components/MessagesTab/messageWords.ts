import type { ApiListedFrame } from '@forecourt/plugin-charge-stations-common';
import {
  formatDelay,
  type MessagesOf,
} from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

/** What a message is called: its action, or what it is when it has none. */
export function messageTitle(message: ApiListedFrame, t: Translate): string {
  return message.action ?? t(`messages.kind.${message.messageKind}`);
}

/** As much of a message as a line may need; the rest is in its panel. */
const EXCERPT_LENGTH = 300;

/** OCPP 2.x often begins with when, which has a column of its own. */
const TIME_FIRST = /^\{"(timestamp|generatedAt)":"[^"\\]*",/;

/**
 * The beginning of what a message says: of its payload where it has one, for what is around it is shown beside, as is
 * the time.
 */
export function excerpt({ raw, messageKind }: ApiListedFrame): string {
  const start = raw.indexOf('{');
  const hasPayload = ['call', 'send', 'callResult'].includes(messageKind);
  const end = raw.lastIndexOf('}');
  const payload =
    hasPayload && start >= 0 && end > start ? raw.slice(start, end + 1) : raw;
  return payload.replace(TIME_FIRST, '{…,').slice(0, EXCERPT_LENGTH);
}

/** How a call was answered, and after how long where that is known; undefined for what wants no answer. */
export function answerSummary(
  message: ApiListedFrame,
  t: Translate,
): string | undefined {
  const { answer, answerDelay, messageKind } = message;
  if (answer === null) {
    return messageKind === 'call' ? t('messages.unanswered') : undefined;
  }
  const outcome = errorCodeOf(answer) ?? t('messages.kind.callResult');
  return answerDelay === null
    ? outcome
    : t('messages.answerAfter', {
        outcome,
        delay: formatDelay(answerDelay),
      });
}

/** The error code of a CALLERROR (OCPP-J 1.6 §4.2.3). */
function errorCodeOf(answer: string): string | undefined {
  try {
    const frame: unknown = JSON.parse(answer);
    return Array.isArray(frame) && frame[0] === 4
      ? String(frame[2])
      : undefined;
  } catch {
    return undefined;
  }
}
