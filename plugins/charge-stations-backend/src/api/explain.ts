import type { ApiFrameExplanation } from '@forecourt/plugin-charge-stations-common';
import { Glance } from '../conformance';
import { explainFrame } from '../explain';
import { Knowledge, Millis } from '../model';
import { EvidenceQueries, ListedFrame } from '../store/queries';

/** How far back the messages are looked at that came before on the connection. */
const BEFORE: Millis = 24 * 60 * 60_000;
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
  await evidence.reviewMessages(
    { identity, from: receivedAt - BEFORE, to: receivedAt + 1 },
    message => glance.take(message),
  );
  return explainFrame({
    frame,
    answer: answeredBy?.raw ?? frame.answer,
    answerDelay: answeredBy ? answeredBy.receivedAt - receivedAt : null,
    isRecent: now - receivedAt < ANSWER_DUE,
    isRetransmission: glance.isRetransmission,
    sightings: glance.sightings(),
    vendor,
    knowledge,
  });
}
