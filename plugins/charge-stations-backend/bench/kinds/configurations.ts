import { measureConfiguration } from '../configuration';
import { fillConfiguration } from '../fillConfiguration';
import { fillConfigurationRows } from '../fillConfigurationRows';
import { say, type BenchOptions } from '../options';
import { questionLine } from '../questions';
import { storesOf } from './stores';

/**
 * A fleet's first day and few stations' year, stored as readings are, for what one snapshot costs; then a fleet's year,
 * written as rows, for what it takes on disk and how long questions about it take.
 */
export async function configurations(options: BenchOptions) {
  const stored = { fill: fillConfiguration };
  const rows = { fill: fillConfigurationRows };
  const measures = options.quick
    ? [
        { ...stored, stations: 500, days: 1 },
        { ...stored, stations: 5, days: 60 },
        { ...rows, stations: 500, days: 30 },
      ]
    : [
        { ...stored, stations: 10_000, days: 1 },
        { ...stored, stations: 20, days: 365 },
        { ...rows, stations: 10_000, days: 365 },
      ];
  const rounds = options.quick ? 3 : 5;
  for (const { name, createDatabase } of storesOf(options)) {
    for (const measure of measures) {
      const measured = await measureConfiguration({
        createDatabase,
        ...measure,
        rounds,
      });
      const { bytesPerSnapshot, millisPerSnapshot } = measured;
      say(
        `${name}, ${measure.stations} stations of ${
          measure.days
        } days, median of ${rounds} (least–most); a snapshot takes ${bytesPerSnapshot.toFixed(
          0,
        )} bytes and ${millisPerSnapshot.toFixed(1)} ms:`,
      );
      measured.questions.forEach(question => say(questionLine(question)));
    }
  }
}
