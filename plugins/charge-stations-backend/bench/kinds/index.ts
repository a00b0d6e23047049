import type { BenchOptions } from '../options';
import { availability } from './availability';
import { configurations } from './configurations';
import { explanations } from './explanations';
import { imports } from './imports';
import { incidents } from './incidents';
import { retention } from './retention';
import { timelines } from './timelines';

export { calls } from './calls';
export { memory } from './memory';
export { storms } from './storms';

/** What is measured alone, by the name that `--only` takes. */
export const alone: Record<string, (options: BenchOptions) => Promise<void>> = {
  availability,
  configuration: configurations,
  explain: explanations,
  import: imports,
  incidents,
  retention,
  timeline: timelines,
};
