import { say, type BenchOptions } from '../options';
import { timelineTable } from '../report';
import { fillTimeline, measureTimeline } from '../timeline';
import { storesOf } from './stores';

/** What the timeline of a busy station takes. */
export async function timelines(options: BenchOptions) {
  const load = options.quick
    ? { statuses: 10_000, times: 5 }
    : { statuses: 100_000, times: 30 };
  if (options.fill) {
    const { statuses } = load;
    const filled = await fillTimeline({ directory: options.fill, statuses });
    say(
      `${statuses} statuses of ${
        filled.identity
      } were taken in within ${filled.seconds.toFixed(0)} s.`,
    );
    return;
  }
  const measured = [];
  for (const store of storesOf(options)) {
    measured.push(await measureTimeline({ ...store, ...load }));
  }
  say(timelineTable(measured));
}
