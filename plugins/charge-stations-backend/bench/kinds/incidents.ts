import { measureIncidents } from '../incidents';
import { say, type BenchOptions } from '../options';
import { questionLine } from '../questions';
import { storesOf } from './stores';

/** Questions about incidents. */
export async function incidents(options: BenchOptions) {
  const [stations, rounds] = options.quick ? [1_000, 3] : [10_000, 5];
  for (const { name, createDatabase } of storesOf(options)) {
    const measured = await measureIncidents({
      createDatabase,
      stations,
      rounds,
    });
    say(`${name}, ${stations} stations, median of ${rounds} (least–most):`);
    measured.forEach(question => say(questionLine(question)));
  }
}
