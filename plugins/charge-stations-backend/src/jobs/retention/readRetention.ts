import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import {
  Millis,
  RETENTION_CLASSES,
  RetentionClass,
  RetentionPolicy,
} from '../../model';
import { cutsAt } from '../../retention';

const ROOT = 'chargeStations.retention';

export const DEFAULT_RETENTION: RetentionPolicy = {
  frames: { days: 90 },
  events: { months: 25 },
  intervals: null,
  conditions: null,
  configuration: null,
};

const DEFAULT_HOUR = 3;
const DAY: Millis = 24 * 60 * 60_000;

/** No rule waits longer for what may come than a day, and fewer days would leave nothing to look at. */
const LEAST: Record<RetentionClass, Millis> = {
  frames: DAY,
  events: 7 * DAY,
  intervals: 7 * DAY,
  conditions: 7 * DAY,
  configuration: 7 * DAY,
};

/** What each class is made of, which is not kept longer than it. */
const MADE_OF: ReadonlyArray<[RetentionClass, RetentionClass]> = [
  ['events', 'frames'],
  ['intervals', 'events'],
  ['conditions', 'events'],
];

/**
 * `chargeStations.retention`.
 *
 * @throws InputError that names the key.
 */
export function readRetention(config: Config): {
  policy: RetentionPolicy;
  hour: number;
} {
  const settings = config.getOptionalConfig(ROOT);
  const policy = { ...DEFAULT_RETENTION };
  for (const kind of RETENTION_CLASSES) {
    if (settings?.has(kind)) {
      policy[kind] = readKept(settings, kind);
    }
  }
  checkLengths(policy);
  return { policy, hour: readHour(settings) };
}

function readKept(settings: Config, kind: RetentionClass) {
  return settings.getOptional(kind) === 'forever'
    ? null
    : readDuration(settings, kind);
}

function readDuration(settings: Config, kind: RetentionClass): HumanDuration {
  try {
    return readDurationFromConfig(settings, { key: kind });
  } catch (error) {
    throw new InputError(
      `${ROOT}.${kind} must be forever or a duration such as 90d, P25M or { months: 25 }`,
      error,
    );
  }
}

/** Compared from the same day, because months have different lengths. */
function checkLengths(policy: RetentionPolicy): void {
  const someDay = Date.UTC(2026, 2, 1);
  const cuts = cutsAt(policy, someDay);
  for (const kind of RETENTION_CLASSES) {
    const cut = cuts[kind];
    if (cut !== null && someDay - cut < LEAST[kind]) {
      throw new InputError(
        `${ROOT}.${kind} must be at least ${LEAST[kind] / DAY} days`,
      );
    }
  }
  for (const [kind, source] of MADE_OF) {
    if ((cuts[source] ?? -Infinity) < (cuts[kind] ?? -Infinity)) {
      throw new InputError(
        `${ROOT}.${source} must not be longer than ${ROOT}.${kind}, which are made of them`,
      );
    }
  }
}

function readHour(settings: Config | undefined): number {
  const hour = settings?.getOptionalNumber('hour') ?? DEFAULT_HOUR;
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) {
    throw new InputError(`${ROOT}.hour must be a whole number from 0 to 23`);
  }
  return hour;
}
