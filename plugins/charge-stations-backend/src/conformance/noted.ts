import { ReviewedMessage, Violation } from '../model';
import { NO_SUCH_RESULT, REPEATED_ID, REUSED_ID, UNMATCHED } from '../protocol';
import { FindingKind, Tally } from './findings';

/** The rules whose name says all; `messageId` stands for several. */
const KINDS: Readonly<Record<string, FindingKind | undefined>> = {
  boot: 'callBeforeBoot',
  openCall: 'secondCall',
  schema: 'schema',
  time: 'timeForm',
  unknownAction: 'unknownAction',
  [UNMATCHED.rule]: 'unmatchedAnswer',
  [NO_SUCH_RESULT.rule]: 'unmatchedAnswer',
};

const MESSAGE_ID_KINDS: Readonly<Record<string, FindingKind | undefined>> = {
  [REUSED_ID.message]: 'messageIdReused',
  [REPEATED_ID.message]: 'messageIdRepeated',
};

/** Limits of ours, which no specification has. */
const OURS = new Set(['size', 'depth']);

/** Counts what was noted when a message came; the same thing once a message. */
export function countNoted(
  { event, frame }: ReviewedMessage,
  tally: Tally,
): void {
  const seen = new Set<string>();
  for (const violation of frame?.violations ?? []) {
    const kind = violationKind(violation);
    const subject = kind && subjectOf(kind, violation, frame?.action ?? null);
    const key = `${kind} ${subject}`;
    if (!kind || !frame || seen.has(key)) {
      continue;
    }
    seen.add(key);
    const { path, message } = violation;
    tally.add({
      kind,
      protocol: frame.protocol,
      subject,
      at: event.receivedAt,
      evidence: event,
      detail: path ? `${path}: ${message}` : message,
    });
  }
}

/** What a violation is a case of; null for a limit of ours. */
export function violationKind({
  rule,
  message,
}: Violation): FindingKind | null {
  if (OURS.has(rule)) {
    return null;
  }
  return rule === 'messageId'
    ? MESSAGE_ID_KINDS[message] ?? 'messageIdForm'
    : KINDS[rule] ?? 'messageForm';
}

/** Actions have different faults; what is no message of any action is told apart by what is wrong. */
function subjectOf(
  kind: FindingKind,
  { message }: Violation,
  action: string | null,
): string | null {
  return kind === 'messageForm' ? message : action;
}
