import { measureImport } from '../import';
import { say, type BenchOptions } from '../options';

const STATIONS = 200;

/** Bytes; what a million frames may take on top of the process. */
const IMPORT_TARGET = 300_000_000;

/** Taking in a file of messages, and making histories of it. */
export async function imports(options: BenchOptions) {
  const frames = options.quick ? 50_000 : 1_000_000;
  const result = await measureImport({ frames, stations: STATIONS });
  const isMet = result.peakBytes <= IMPORT_TARGET;
  say(
    `${frames} frames of ${STATIONS} stations, SQLite: ${result.framesPerSecond.toFixed(
      0,
    )} frames/s, then ${result.rebuildSeconds.toFixed(
      1,
    )} s for the histories; ${(result.peakBytes / 1e6).toFixed(
      0,
    )} MB at most beyond the idle process, target 300 ${
      isMet ? 'met' : 'missed'
    }`,
  );
}
