import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { faultProjector } from '../../../__testUtils__/faultProjector';
import { NewImport, RecordInput } from '../../../model';
import { keepingMasked } from '../../../maskValue';
import { createProtocolSession } from '../../../protocol';
import { GroupCommitRecorder } from '../../../recorder';
import {
  createEvidenceWriter,
  DatabaseHistoryStore,
  DatabaseImportStore,
  DatabaseListenerRunStore,
  DatabaseStationStateStore,
} from '../../../store';
import { Imports } from '../Imports';

/** Equal for texts of one length. */
export const testMask = (value: string) =>
  `masked:${String(value.length).padStart(16, '0')}`;

export const NOW = Date.parse('2026-06-01T00:00:00Z');

/** Imports and a recorder on a database, as they are after a start. */
export function createImportFixture(database: Knex) {
  const logger = mockServices.logger.mock();
  const projector = faultProjector();
  const writer = createEvidenceWriter({ database });
  const recorder = GroupCommitRecorder.create({
    writer,
    stations: DatabaseStationStateStore.create({ database }),
    projector,
    logger,
  });
  const imports = new Imports({
    store: DatabaseImportStore.create({ database }),
    writer,
    history: DatabaseHistoryStore.create({ database }),
    runs: DatabaseListenerRunStore.create({ database }),
    projector,
    createSession: createProtocolSession,
    mask: keepingMasked(testMask),
    now: () => NOW,
    exclusively: (identity, work) => recorder.exclusively(identity, work),
    isRegistered: identity => identity !== 'STRANGER',
    onRebuilt: () => {},
    logger,
  });
  const begin = (wanted: Partial<NewImport> = {}) =>
    imports.create({
      name: 'log',
      format: 'frameLog',
      identity: null,
      timeZone: 'UTC',
      size: null,
      ...wanted,
    });
  const finish = async (id: string) => {
    await imports.finish(id);
    for (;;) {
      const run = await imports.get(id);
      if (run.state !== 'finishing') {
        return run;
      }
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  };
  return {
    imports,
    logger,
    recorder,
    writer,
    begin,
    finish,
    record: async (inputs: RecordInput[]) => {
      for (const input of inputs) {
        await recorder.record(input);
      }
    },
    /** A whole log in one go. */
    importAll: async (lines: string[], wanted: Partial<NewImport> = {}) => {
      const { id } = await begin(wanted);
      await imports.takeLines(id, { from: 0, lines });
      return finish(id);
    },
  };
}

const START = Date.parse('2026-03-01T08:00:00Z');

/** The time of a line: minutes of 1 March 2026, 08:00 UTC. */
export function minute(minutes: number): string {
  return new Date(START + minutes * 60_000).toISOString();
}

/** A line of a frame log. */
export function frameLine(
  minutes: number,
  station: string,
  frame: unknown[],
  direction: 'in' | 'out' = 'in',
): string {
  return JSON.stringify({ time: minute(minutes), station, direction, frame });
}

/** A StatusNotification of connector 1, and the answer that it was given. */
export function statusLines(
  minutes: number,
  station: string,
  status: string,
  errorCode: string,
): string[] {
  const id = `s${minutes}`;
  const timestamp = minute(minutes);
  const payload = { connectorId: 1, status, errorCode, timestamp };
  return [
    frameLine(minutes, station, [2, id, 'StatusNotification', payload]),
    frameLine(minutes, station, [3, id, {}], 'out'),
  ];
}
