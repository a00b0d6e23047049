import { RecordInput } from '../../model';
import { toRawRecord } from '../../recorder';
import {
  DatabaseAwayError,
  EMPTY_BATCH,
  EvidenceBatch,
  EvidenceWriter,
} from '../../store';

/**
 * Writes records without history, and with them how far the import is, in one transaction. A record that the
 * database does not take is kept raw, as one from a socket is.
 *
 * @throws DatabaseAwayError where the database takes nothing.
 */
export async function writeRecords(options: {
  writer: EvidenceWriter;
  records: RecordInput[];
  importProgress?: EvidenceBatch['importProgress'];
}): Promise<void> {
  const { writer, records, importProgress } = options;
  try {
    await writer.write({ ...rowsOf(records), importProgress });
  } catch (error) {
    if (error instanceof DatabaseAwayError || records.length === 0) {
      throw error;
    }
    // Cut short here, the import meets what is written already again, and knows it.
    await writeOneByOne(writer, records);
    await writer.write({ ...EMPTY_BATCH, importProgress });
  }
}

async function writeOneByOne(
  writer: EvidenceWriter,
  records: RecordInput[],
): Promise<void> {
  for (const record of records) {
    try {
      await writer.write(rowsOf([record]));
    } catch (error) {
      if (error instanceof DatabaseAwayError) {
        throw error;
      }
      await writer.write(rowsOf([toRawRecord(record)]));
    }
  }
}

function rowsOf(records: RecordInput[]): EvidenceBatch {
  return {
    ...EMPTY_BATCH,
    frames: records.flatMap(({ evidence }) =>
      evidence.kind === 'frame' ? [evidence] : [],
    ),
    events: records.flatMap(({ events }) =>
      events.map(event => ({ event, flags: [] })),
    ),
  };
}
