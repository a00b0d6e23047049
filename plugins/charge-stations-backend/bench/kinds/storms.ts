import { say, type BenchOptions } from '../options';
import { MeasuredStorm, stormTable } from '../report';
import { sizesOf } from '../sizes';
import { measureStorm } from '../storm';
import { storesOf } from './stores';

/** Milliseconds; p99 of an answer in the second half of a storm. */
const STORM_TARGET = 250;

/** A fleet that comes back at once, as a section of the page. */
export async function storms(options: BenchOptions): Promise<string[]> {
  const { fleet: stations, stormRounds: rounds } = sizesOf(options);
  const measured = storesOf(options).map(({ name, createDatabase }) => ({
    name: `Forecourt, ${name}`,
    createDatabase,
    target: STORM_TARGET,
    rounds: [] as MeasuredStorm['rounds'],
  }));
  for (let round = 1; round <= rounds; round++) {
    for (const { name, createDatabase, rounds: done } of measured) {
      const result = await measureStorm({ name, stations, createDatabase });
      done.push(result);
      say(
        `round ${round} of ${rounds}, ${stations} come back, ${name}: ${result.seconds.toFixed(
          1,
        )} s, p99 ${result.p99.secondHalf.toFixed(0)} ms in the second half`,
      );
    }
  }
  return [
    `Stations that come back at once: ${stations}; rounds: ${rounds}; median (least–most).`,
    stormTable(measured),
  ];
}
