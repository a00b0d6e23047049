import { measureAvailability } from '../availability';
import { say, type BenchOptions } from '../options';
import { questionLine } from '../questions';
import { storesOf } from './stores';

/** Questions about the availability of ports. */
export async function availability(options: BenchOptions) {
  const [ports, rounds] = options.quick ? [2_000, 3] : [10_000, 5];
  for (const { name, createDatabase } of storesOf(options)) {
    const measured = await measureAvailability({
      createDatabase,
      ports,
      rounds,
    });
    say(`${name}, ${ports} ports, median of ${rounds} (least–most):`);
    measured.forEach(question => say(questionLine(question)));
  }
}
