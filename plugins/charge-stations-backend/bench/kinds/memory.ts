import { measureMemory } from '../memory';
import { say, type BenchOptions } from '../options';
import { MeasuredMemory, memoryTable } from '../report';
import { sizesOf } from '../sizes';

/** What idle connections take, as a section of the page. */
export async function memory(options: BenchOptions): Promise<string[]> {
  const { idle, memoryRounds: rounds } = sizesOf(options);
  const settings = [
    { name: 'with compression', compression: true, target: 64_000 },
    { name: 'without compression', compression: false, target: 40_000 },
  ];
  const measured = settings.map(setting => ({
    ...setting,
    rounds: [] as MeasuredMemory['rounds'],
  }));
  for (let round = 1; round <= rounds; round++) {
    for (const { name, compression, rounds: done } of measured) {
      const result = await measureMemory({
        connections: idle,
        compression,
      });
      done.push(result);
      say(
        `round ${round} of ${rounds}, ${idle} idle, ${name}: ${(
          result.resident / 1000
        ).toFixed(1)} kB a connection`,
      );
    }
  }
  return [
    `Idle connections: ${idle}; rounds: ${rounds}; median (least–most).`,
    memoryTable(measured),
  ];
}
