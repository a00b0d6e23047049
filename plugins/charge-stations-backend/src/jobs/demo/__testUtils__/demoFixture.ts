import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { faultProjector } from '../../../__testUtils__/faultProjector';
import { createProtocolSession } from '../../../protocol';
import { GroupCommitRecorder } from '../../../recorder';
import {
  createEvidenceWriter,
  DatabaseDemoStore,
  DatabaseHistoryStore,
  DatabaseListenerRunStore,
  DatabaseStationStateStore,
} from '../../../store';
import { DatabaseEvidenceQueries } from '../../../store/queries';
import { removeDemoHistory } from '../removeDemoHistory';
import { takeInDemoHistory } from '../takeInDemoHistory';

/** The backend's own parts on a database, as they are after a start. */
export function createDemoFixture(
  database: Knex,
  options: {
    /** How many records the intake gets through before the database is gone. */
    recordsUntilAway?: number;
  } = {},
) {
  let recordsLeft = options.recordsUntilAway ?? Infinity;
  const logger = mockServices.logger.mock();
  const projector = faultProjector();
  const writer = createEvidenceWriter({ database });
  const store = DatabaseDemoStore.create({ database });
  const recorder = GroupCommitRecorder.create({
    writer,
    stations: DatabaseStationStateStore.create({ database }),
    projector,
    logger,
  });
  const history = DatabaseHistoryStore.create({ database });
  const runs = DatabaseListenerRunStore.create({ database });
  const parts = { store, history, runs, writer, projector, logger };
  return {
    ...parts,
    evidence: DatabaseEvidenceQueries.create({ database }),
    recorder,
    takeIn: (file: string) =>
      takeInDemoHistory({
        file,
        store,
        recorder: {
          seen: sighting => recorder.seen(sighting),
          record: async input => {
            recordsLeft -= 1;
            if (recordsLeft < 0) {
              await recorder.drain();
              throw new ServiceUnavailableError('The database is away');
            }
            await recorder.record(input);
          },
        },
        createSession: createProtocolSession,
        mask: value => `masked:${value.length}`,
        logger,
      }),
    remove: (different: Partial<typeof parts> = {}) =>
      removeDemoHistory({ ...parts, ...different }),
  };
}

/** Writes demo histories to files; to be called at the top of a test file. */
export function createHistoryFiles() {
  const directory = createMockDirectory();
  let files = 0;
  return async (lines: Array<object | string>): Promise<string> => {
    files += 1;
    const file = join(directory.path, `history-${files}.jsonl`);
    const texts = lines.map(line =>
      typeof line === 'string' ? line : JSON.stringify(line),
    );
    await writeFile(file, `${texts.join('\n')}\n`);
    return file;
  };
}

/** Lines of one station at minutes of 1 March 2026, 08:00 UTC. */
export function linesOf(identity: string) {
  const line = (minute: number, event: object) => ({
    receivedAt: new Date(minuteOf(minute)).toISOString(),
    identity,
    ...event,
  });
  const call = (minute: number, action: string, payload: object) =>
    line(minute, {
      event: 'frame',
      direction: 'fromStation',
      frame: JSON.stringify([2, `${identity}-${minute}`, action, payload]),
    });
  return {
    open: (minute: number, protocol?: string) =>
      line(minute, { event: 'open', protocol }),
    close: (minute: number, code = 1000) =>
      line(minute, { event: 'close', code, reason: '' }),
    call,
    boot: (minute: number, firmwareVersion: string) =>
      call(minute, 'BootNotification', {
        chargePointVendor: 'Acme',
        chargePointModel: 'One',
        firmwareVersion,
      }),
    status: (
      minute: number,
      status: string,
      errorCode = 'NoError',
      timestamp?: string,
    ) =>
      call(minute, 'StatusNotification', {
        connectorId: 1,
        status,
        errorCode,
        timestamp,
      }),
  };
}

/** When {@link linesOf} says that something happened, milliseconds. */
export function minuteOf(minute: number): number {
  return Date.UTC(2026, 2, 1, 8, minute);
}
