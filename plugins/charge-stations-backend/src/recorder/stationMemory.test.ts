import { Evidence, EvidenceRef } from '../model';
import { stationOf } from '../store/__testUtils__/batches';
import { openedRecord, statusRecord } from '../store/__testUtils__/records';
import { entriesOf, journalProjector } from './__testUtils__/journalProjector';
import {
  afterOther,
  afterRecord,
  Lag,
  NO_CHECKPOINT,
  toMemory,
  withCheckpoint,
} from './stationMemory';

const STATE = journalProjector.apply(null, []).state;
const LAST: EvidenceRef = { connectionId: 'conn', seq: 5 };
const STORED: Lag = { last: LAST, records: 0, replayable: true };

const evidenceOf = (seq: number, connectionId = 'conn'): Evidence =>
  openedRecord({ identity: 'cp1', seq, connectionId }).evidence;

const checkpointOf = (lag: Lag, state: typeof STATE | null = STATE) =>
  withCheckpoint({ ...stationOf('cp1'), state, lag }).checkpoint;

describe('a checkpoint is written', () => {
  it.each<[string, Lag, boolean]>([
    ['for a station that has none', NO_CHECKPOINT, true],
    ['not while it is what is stored', STORED, false],
    [
      'not for a record that follows on the same connection',
      afterRecord(STORED, evidenceOf(6)),
      false,
    ],
    [
      'for a record of another connection',
      afterRecord(STORED, evidenceOf(6, 'next')),
      true,
    ],
    [
      'for a record that comes late on its connection',
      afterRecord(STORED, evidenceOf(4)),
      true,
    ],
    [
      'for a record before which nothing is named',
      afterRecord({ ...STORED, last: null }, evidenceOf(6)),
      true,
    ],
    ['for a deadline that was applied', afterOther(STORED), true],
    [
      'for what follows before it could be written',
      afterRecord(afterOther(STORED), evidenceOf(6)),
      true,
    ],
    ['after 15 records not yet', { ...STORED, records: 15 }, false],
    ['after 16 records', { ...STORED, records: 16 }, true],
  ])('%s', (_name, lag, expected) => {
    expect(checkpointOf(lag) !== null).toBe(expected);
  });

  it('with the last record in it', () => {
    const lag = afterRecord(STORED, evidenceOf(0, 'next'));
    expect(checkpointOf(lag)).toEqual({
      identity: 'cp1',
      state: STATE,
      last: { connectionId: 'next', seq: 0 },
    });
  });

  it('with the highest record in it, when another came late', () => {
    const late = afterRecord(STORED, evidenceOf(4));
    expect(checkpointOf(late)?.last).toEqual(LAST);
  });

  it('without a last record where nothing can follow: all stations share the numbers of a gap', () => {
    const gap: Evidence = { ...evidenceOf(6, 'run:1'), kind: 'listener' };
    expect(checkpointOf(afterRecord(STORED, gap))?.last).toBeNull();
  });

  it('never of nothing', () => {
    expect(checkpointOf(NO_CHECKPOINT, null)).toBeNull();
  });

  it('once: then it is what is stored', () => {
    const due = { ...STORED, records: 16 };
    const { memory } = withCheckpoint({
      ...stationOf('cp1'),
      state: STATE,
      lag: due,
    });
    expect(memory.lag).toEqual(STORED);
  });
});

describe('what is stored gives the memory', () => {
  const eventOf = (seq: number, info: string | null = null) =>
    statusRecord({
      identity: 'cp1',
      seq,
      connectionId: 'conn',
      event: { info },
    }).events[0];
  const stored = {
    ...stationOf('cp1', { nextDeadline: 7 }),
    checkpoint: { identity: 'cp1', state: STATE, last: LAST },
    tail: [],
  };

  it('as it was, when nothing followed the checkpoint', () => {
    const { state, lag } = toMemory(stored, journalProjector);
    expect(state).toBe(STATE);
    expect(lag).toEqual(STORED);
  });

  it('with the tail replayed', () => {
    const tail = [eventOf(6), eventOf(7)];
    const { state, lag, nextDeadline } = toMemory(
      { ...stored, tail },
      journalProjector,
    );
    expect(entriesOf(state)).toEqual(['conn/6', 'conn/7']);
    expect(lag).toEqual({
      last: { connectionId: 'conn', seq: 7 },
      records: 2,
      replayable: true,
    });
    expect(nextDeadline).toBe(7);
  });

  it('as the checkpoint has it, when the rules refuse to go on from there', () => {
    const refusing = {
      ...journalProjector,
      apply: () => {
        throw new Error('Another version of the rules wrote this state');
      },
    };
    const { state } = toMemory({ ...stored, tail: [eventOf(6)] }, refusing);
    expect(state).toBe(STATE);
  });
});
