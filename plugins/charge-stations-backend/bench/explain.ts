import { Knex } from 'knex';
import { loadKnowledge } from '@forecourt/plugin-charge-stations-knowledge';
import { explain } from '../src/api/explain';
import { DatabaseEvidenceQueries } from '../src/store/queries';
import { ScratchDatabase } from '../src/__testUtils__/scratchDatabase';
import { fillWithOldFrames } from './oldFrames';
import { MeasuredQuestion, measureQuestions, Question } from './questions';

const DAY = 24 * 60 * 60_000;
/** The station of `fillWithOldFrames`. */
const PLACE = { identity: 'old-0', connectionId: 'connection-0' };
const NOW = Date.UTC(2026, 10, 19, 12);

/**
 * What an explanation of a frame costs: the last one of a station that sent so many within the day before it. The rows
 * are those that were looked at.
 */
export async function measureExplain(options: {
  createDatabase: () => Promise<ScratchDatabase>;
  /** Messages of the station in a day. */
  messages: number;
  rounds: number;
}): Promise<MeasuredQuestion[]> {
  const { messages } = options;
  return measureQuestions({
    ...options,
    // Twenty days, one after the other.
    fill: database =>
      fillWithOldFrames(database, {
        stations: 1,
        frames: messages * 20,
        now: NOW,
      }),
    questions: database => questionsOf(database, messages),
  });
}

function questionsOf(database: Knex, messages: number): Question[] {
  const evidence = DatabaseEvidenceQueries.create({ database });
  const knowledge = loadKnowledge();
  const { identity } = PLACE;
  const last = { ...PLACE, seq: messages * 20 - 1 };
  const listed = async () => {
    const frame = await evidence.getFrame(last);
    if (!frame) {
      throw new Error(`There is no frame ${last.seq}`);
    }
    return frame;
  };
  return [
    {
      name: 'floor: the frame alone, by its place',
      rows: 1,
      run: listed,
    },
    {
      name: 'explanation of the frame, which looks back over 5,000 events at most',
      rows: Math.min(messages, 5_000),
      run: async () =>
        explain(await listed(), { evidence, knowledge, now: NOW }),
    },
    {
      name: 'the messages of the whole day before it, as an explanation without a bound would read them',
      rows: messages,
      run: async () => {
        const { receivedAt } = await listed();
        return evidence.reviewMessages(
          { identity, from: receivedAt - DAY, to: receivedAt + 1 },
          () => {},
        );
      },
    },
  ];
}
