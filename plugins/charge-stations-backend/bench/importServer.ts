/*
 * A process that imports made-up frames into a SQLite file of its own, as the API hands them over, and watches
 * its memory. Nothing else runs in it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LoggerService } from '@backstage/backend-plugin-api';
import createKnex from 'knex';
import { faultProjector } from '../src/__testUtils__/faultProjector';
import { Imports } from '../src/jobs/import';
import { createProtocolSession } from '../src/protocol';
import {
  applyDatabaseMigrations,
  configureSqlite,
  createEvidenceWriter,
  DatabaseHistoryStore,
  DatabaseImportStore,
  DatabaseListenerRunStore,
} from '../src/store';
import { serveParent } from './child';

/** What an import took. */
export interface ImportResult {
  framesPerSecond: number;
  /** Until the histories of all stations were made anew. */
  rebuildSeconds: number;
  /** Growth of the resident set, at its highest, bytes. */
  peakBytes: number;
  stored: number;
}

export interface ImportServer {
  run(options: { frames: number; stations: number }): Promise<ImportResult>;
}

const LINES_A_PART = 2_000;
const SAMPLE_MS = 100;

const silent: LoggerService = {
  error: message => process.stderr.write(`${message}\n`),
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

serveParent<ImportServer>({
  async run({ frames, stations }) {
    const directory = await mkdtemp(join(tmpdir(), 'forecourt-bench-'));
    const database = createKnex({
      client: 'better-sqlite3',
      connection: { filename: join(directory, 'import.sqlite') },
      useNullAsDefault: true,
    });
    try {
      await configureSqlite({ database, logger: silent });
      await applyDatabaseMigrations(database);
      const imports = new Imports({
        store: DatabaseImportStore.create({ database }),
        writer: createEvidenceWriter({ database }),
        history: DatabaseHistoryStore.create({ database }),
        projector: faultProjector(),
        runs: DatabaseListenerRunStore.create({ database }),
        createSession: createProtocolSession,
        mask: value => `masked:${value.length}`,
        now: () => Date.now(),
        exclusively: (_, work) => work(),
        isRegistered: () => true,
        onRebuilt: () => {},
        logger: silent,
      });
      return await measure(imports, { frames, stations });
    } finally {
      await database.destroy();
      await rm(directory, { recursive: true });
    }
  },
});

async function measure(
  imports: Imports,
  { frames, stations }: { frames: number; stations: number },
): Promise<ImportResult> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const { id } = await imports.create({
    name: 'bench',
    format: 'frameLog',
    identity: null,
    timeZone: 'UTC',
    size: null,
  });
  const began = performance.now();
  for (let from = 0; from < frames; from += LINES_A_PART) {
    const count = Math.min(LINES_A_PART, frames - from);
    const lines = Array.from({ length: count }, (_, index) =>
      lineOf(from + index, stations),
    );
    await imports.takeLines(id, { from, lines });
  }
  const taken = performance.now();
  await imports.finish(id);
  let run = await imports.get(id);
  while (run.state === 'finishing') {
    await new Promise(resolve => setTimeout(resolve, SAMPLE_MS));
    run = await imports.get(id);
  }
  clearInterval(sampling);
  if (run.state !== 'done' || run.counts.stored !== frames / 2) {
    throw new Error(`The import came out as ${JSON.stringify(run)}`);
  }
  return {
    framesPerSecond: frames / ((taken - began) / 1000),
    rebuildSeconds: (performance.now() - taken) / 1000,
    peakBytes: peak - before,
    stored: run.counts.stored,
  };
}

const START = Date.parse('2026-01-01T00:00:00Z');

/** Every even frame is a station's status, the next one its answer; every fourth status is a fault. */
function lineOf(number: number, stations: number): string {
  const call = Math.floor(number / 2);
  const at = new Date(START + call * 20).toISOString();
  const isAnswer = number % 2 === 1;
  const turn = Math.floor(call / stations);
  const isFault = turn % 4 === 0;
  return JSON.stringify({
    time: at,
    station: `BENCH-${call % stations}`,
    direction: isAnswer ? 'out' : 'in',
    frame: isAnswer
      ? [3, String(call), {}]
      : [
          2,
          String(call),
          'StatusNotification',
          {
            connectorId: 1 + (turn % 2),
            status: isFault ? 'Faulted' : 'Available',
            errorCode: isFault ? 'GroundFailure' : 'NoError',
            timestamp: at,
          },
        ],
  });
}
