import { Knex } from 'knex';
import { faultProjector } from '../../../__testUtils__/faultProjector';
import { MemoryMetrics } from '../../../__testUtils__/MemoryMetrics';
import { Millis, RecordInput, RetentionPolicy } from '../../../model';
import {
  DatabaseHistoryStore,
  DatabaseRetentionStore,
  RetentionStore,
} from '../../../store';
import {
  openedRecord,
  statusRecord,
} from '../../../store/__testUtils__/records';
import { createRebuildFixture } from '../../rebuild/__testUtils__/rebuildFixture';
import { Retention, RetentionOptions } from '../Retention';

const START = 1_700_000_000_000;
/** Long enough for a fault that comes again to be another one. */
const STEP = 10 * 60_000;

/** When the record with this `seq` of {@link life} was received. */
export function timeOf(seq: number): Millis {
  return START + seq * STEP;
}

/** One connection, a status every ten minutes. Every third is a fault, of two kinds that take turns. */
export function life(
  identity: string,
  { from = 0, to = 30 } = {},
): RecordInput[] {
  return Array.from({ length: to - from }, (_, n) => {
    const seq = from + n;
    const base = { identity, seq, receivedAt: timeOf(seq) };
    const errorCode = seq % 2 === 0 ? 'GroundFailure' : 'HighTemperature';
    return seq === 0
      ? openedRecord(base)
      : statusRecord({
          ...base,
          event:
            seq % 3 === 0
              ? { status: 'Faulted', errorCode, connectorId: 1 + (seq % 2) }
              : { connectorId: 1 + (seq % 2) },
        });
  });
}

const FOREVER: RetentionPolicy = {
  frames: null,
  events: null,
  intervals: null,
  conditions: null,
  configuration: null,
};

/** Retention beside rebuilds, imports and a recorder on a database, as they are after a start. */
export function createRetentionFixture(
  database: Knex,
  different: Partial<RetentionOptions> = {},
) {
  const base = createRebuildFixture(database);
  const { logger, recorder } = base;
  const store: RetentionStore = DatabaseRetentionStore.create({ database });
  const metrics = new MemoryMetrics();
  const pauses: Millis[] = [];
  const now = timeOf(100);
  const create = (policy: Partial<RetentionPolicy>) =>
    new Retention({
      policy: { ...FOREVER, ...policy },
      hour: 3,
      store,
      history: DatabaseHistoryStore.create({ database }),
      projector: faultProjector(),
      exclusively: (identity, work) => recorder.exclusively(identity, work),
      beforeDeletion: async () => 'ready',
      pause: async millis => {
        pauses.push(millis);
      },
      now: () => now,
      metrics,
      logger,
      ...different,
    });
  return {
    ...base,
    store,
    metrics,
    pauses,
    create,
    /** A turn that deletes what of these classes was received before the record with this `seq`. */
    deleteBefore: (
      seqs: Partial<Record<keyof RetentionPolicy, number>>,
      options: Partial<RetentionOptions> = {},
    ) => {
      const policy = Object.fromEntries(
        Object.entries(seqs).map(([kind, seq]) => [
          kind,
          { milliseconds: now - timeOf(seq) },
        ]),
      );
      Object.assign(different, options);
      return create(policy).turn();
    },
  };
}
