import { measureExplain } from '../explain';
import { say, type BenchOptions } from '../options';
import { questionLine } from '../questions';
import { storesOf } from './stores';

/** Questions that explain messages. */
export async function explanations(options: BenchOptions) {
  const [messages, rounds] = options.quick ? [2_000, 3] : [20_000, 5];
  for (const { name, createDatabase } of storesOf(options)) {
    const measured = await measureExplain({ createDatabase, messages, rounds });
    say(
      `${name}, ${messages} messages a day, median of ${rounds} (least–most):`,
    );
    measured.forEach(question => say(questionLine(question)));
  }
}
