import type { ApiFrameExplanation } from '@forecourt/plugin-charge-stations-common';
import { cite } from '@forecourt/plugin-charge-stations-knowledge';
import { Glance } from '../conformance';
import { explainFrame } from '../explain';
import { Knowledge, Millis } from '../model';
import { EvidenceQueries, ListedFrame } from '../store/queries';
import { toIso } from './present';

/** How far back the messages are looked at that came before on the connection. */
const BEFORE: Millis = 24 * 60 * 60_000;
/** 5,000 events: a busy station has more in a day, and whoever asks waits for the answer. */
const MOST_SLICES = 10;
/** A call waits no longer for its answer. */
const ANSWER_DUE: Millis = 60_000;

/** Reads what came before a frame, and explains it. */
export async function explain(
  listed: ListedFrame,
  options: {
    evidence: Pick<EvidenceQueries, 'reviewMessages'>;
    knowledge: Knowledge;
    /** As the station names it; undefined before its first boot. */
    vendor?: string;
    now: Millis;
  },
): Promise<ApiFrameExplanation> {
  const { evidence, knowledge, vendor, now } = options;
  const { reportedAt, flags, answeredBy, ...frame } = listed;
  const { identity, receivedAt } = frame;
  const glance = new Glance(frame);
  const { from: lookedFrom } = await evidence.reviewMessages(
    {
      identity,
      from: receivedAt - BEFORE,
      to: receivedAt + 1,
      mostSlices: MOST_SLICES,
    },
    message => glance.take(message),
  );
  const { unusual, ...explanation } = explainFrame({
    frame,
    answer: answeredBy?.raw ?? frame.answer,
    answerDelay: answeredBy ? answeredBy.receivedAt - receivedAt : null,
    isRecent: now - receivedAt < ANSWER_DUE,
    isRetransmission: glance.isRetransmission,
    sightings: glance.sightings(),
    vendor,
    knowledge,
  });
  return {
    ...explanation,
    unusual: unusual.map(({ reference, ...facts }) => ({
      ...facts,
      ...(reference && { reference: cite(knowledge, [reference])[0] }),
    })),
    ...(lookedFrom !== null && { lookedFrom: toIso(lookedFrom) }),
  };
}
