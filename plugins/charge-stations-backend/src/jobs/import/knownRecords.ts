import { Millis, RecordInput } from '../../model';
import { ImportStore } from '../../store';
import { readAnswer } from './loggedAnswer';

/** A call's answer comes within a minute, and in our own traces it has the time of its call. */
const LATEST_ANSWER: Millis = 60_000;

/**
 * What makes evidence the same, whoever recorded it: the station, the millisecond, who sent it, and the text as
 * it is kept. What has no frame is told by its kind.
 */
function contentKey(content: {
  identity: string;
  receivedAt: Millis;
  type: string;
  direction: string | null;
  raw: string | null;
}): string {
  const { identity, receivedAt, type, direction, raw } = content;
  return direction === null
    ? JSON.stringify([identity, receivedAt, type])
    : JSON.stringify([identity, receivedAt, direction, raw]);
}

/** Under which evidence is the same as stored one; of that the frame may have been deleted. */
function keysOf({ evidence, events }: RecordInput): [string, ...string[]] {
  const { identity, receivedAt } = evidence;
  const { type } = events[0];
  const withoutFrame = contentKey({
    ...{ identity, receivedAt, type },
    direction: null,
    raw: null,
  });
  return evidence.kind === 'frame'
    ? [
        contentKey({
          ...{ identity, receivedAt, type },
          direction: evidence.direction,
          raw: evidence.raw,
        }),
        withoutFrame,
      ]
    : [withoutFrame];
}

/** Those of these records that are not stored, and are not twice among them. */
export async function unknownRecords(
  records: RecordInput[],
  store: ImportStore,
): Promise<RecordInput[]> {
  const moments = new Map(
    records.map(({ evidence: { identity, receivedAt } }) => [
      `${receivedAt} ${identity}`,
      { identity, receivedAt },
    ]),
  );
  const stored = await store.evidenceAt([...moments.values()]);
  const known = new Set(stored.map(contentKey));
  const unknown: RecordInput[] = [];
  for (const record of records) {
    const keys = keysOf(record);
    const isKnown = keys.some(key => known.has(key));
    if (!isKnown && !(await isStoredAnswer(record, store))) {
      unknown.push(record);
    }
    known.add(keys[0]);
  }
  return unknown;
}

/** An answer whose call is not in the log may be in the store, with its call. */
async function isStoredAnswer(
  { evidence }: RecordInput,
  store: ImportStore,
): Promise<boolean> {
  if (
    evidence.kind !== 'frame' ||
    evidence.direction !== 'toStation' ||
    !readAnswer(evidence.raw)
  ) {
    return false;
  }
  const { identity, receivedAt, raw } = evidence;
  return store.isAnswer({
    identity,
    from: receivedAt - LATEST_ANSWER,
    to: receivedAt,
    answer: raw,
  });
}
