import { ConflictError } from '@backstage/errors';
import { ConfigurationWrite, Millis, WriteStep } from '../../model';

const HOUR: Millis = 60 * 60 * 1000;
export const DAY: Millis = 24 * HOUR;

/** A value that is written again and again wears out the memory of a station, and nothing comes of it. */
const MOST_OF_A_KEY = 4;

/**
 * Lets nobody write more to a station than it should take. `earlier` are the writes of the last day.
 *
 * @throws ConflictError that says when to come back.
 */
export function assertWithinLimits(options: {
  steps: readonly WriteStep[];
  earlier: readonly ConfigurationWrite[];
  valuesPerHour: number;
  now: Millis;
}): void {
  const { steps, earlier, valuesPerHour, now } = options;
  const written = earlier.flatMap(({ createdAt, steps: all }) =>
    all
      .filter(wasSent)
      .map(({ key }) => ({ key: key.toLowerCase(), createdAt })),
  );
  const lately = written.filter(({ createdAt }) => createdAt > now - HOUR);
  if (lately.length + steps.length > valuesPerHour) {
    throw new ConflictError(
      `At most ${valuesPerHour} values are written to a station within an hour, and ${lately.length} were already. Write fewer, or come back later`,
    );
  }
  const worn = steps.find(({ key }) => {
    const name = key.toLowerCase();
    return written.filter(one => one.key === name).length >= MOST_OF_A_KEY;
  });
  if (worn) {
    throw new ConflictError(
      `${worn.key} was written ${MOST_OF_A_KEY} times within a day. Something sets it back: find out what before it is written again`,
    );
  }
}

function wasSent({ result }: ConfigurationWrite['steps'][number]): boolean {
  return (
    result !== null &&
    result.outcome !== 'skipped' &&
    result.outcome !== 'notSent'
  );
}
