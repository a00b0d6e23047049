import { Evidence, RecordInput } from '../model';
import { isStorableText, toStorableText } from '../store';

/**
 * The record with text that every database keeps. Firmware sends NUL-padded strings, and such a
 * status must still make history: in events the characters become U+FFFD, in the frame the raw text
 * becomes base64, and a violation says so. Other records are returned as they are.
 */
export function toStorable(input: RecordInput): RecordInput {
  const evidence = withStorableRaw(withStorableTexts(input.evidence));
  const events = input.events.map(withStorableTexts);
  const untouched =
    evidence === input.evidence &&
    events.every((event, index) => event === input.events[index]);
  return untouched ? input : { evidence: noted(evidence), events };
}

function withStorableTexts<T extends object>(value: T): T {
  const replaced: Record<string, string> = {};
  let isStorable = true;
  // No list but this: every record passes here, and hardly one has anything to replace.
  for (const field of Object.keys(value) as Array<string & keyof T>) {
    const text: unknown = value[field];
    if (field !== 'raw' && typeof text === 'string' && !isStorableText(text)) {
      replaced[field] = toStorableText(text);
      isStorable = false;
    }
  }
  return isStorable ? value : { ...value, ...replaced };
}

function withStorableRaw(evidence: Evidence): Evidence {
  if (evidence.kind !== 'frame' || isStorableText(evidence.raw)) {
    return evidence;
  }
  // Half a surrogate pair cannot have crossed a socket and has no UTF-8; only an import can bring it.
  const bytes = Buffer.from(
    evidence.raw,
    /\p{Surrogate}/u.test(evidence.raw) ? 'utf16le' : 'utf8',
  );
  return { ...evidence, raw: bytes.toString('base64'), encoding: 'base64' };
}

function noted(evidence: Evidence): Evidence {
  if (evidence.kind !== 'frame') {
    return evidence;
  }
  const violation = {
    rule: 'encoding',
    message:
      'NUL or half a surrogate pair in the text: shown as U+FFFD, a raw text that has it is kept in base64',
  };
  return { ...evidence, violations: [...evidence.violations, violation] };
}
