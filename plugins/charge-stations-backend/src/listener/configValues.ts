import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** Where all keys begin. The readers below throw an InputError that names the key. */
export const ROOT = 'chargeStations';

/** One of the choices; the first is the default. */
export function readChoice<T extends string>(
  config: Config,
  key: string,
  choices: [T, ...T[]],
): T {
  const value = config.getOptionalString(`${ROOT}.${key}`);
  if (value === undefined) {
    return choices[0];
  }
  const choice = choices.find(candidate => candidate === value);
  if (!choice) {
    throw new InputError(
      `${ROOT}.${key} must be one of ${choices.join(', ')}, not '${value}'`,
    );
  }
  return choice;
}

export function readWhole(
  config: Config,
  key: string,
  range: { fallback: number; min: number; max?: number },
): number {
  const value = config.getOptionalNumber(`${ROOT}.${key}`) ?? range.fallback;
  const max = range.max ?? Number.MAX_SAFE_INTEGER;
  if (!Number.isInteger(value) || value < range.min || value > max) {
    const upTo = range.max === undefined ? '' : ` and at most ${range.max}`;
    throw new InputError(
      `${ROOT}.${key} must be a whole number of at least ${range.min}${upTo}, not ${value}`,
    );
  }
  return value;
}

/** At least a second: the heartbeat interval is told in seconds, and 0 would mean "choose yourself". */
export function readMilliseconds(
  config: Config,
  key: string,
  fallback: number,
): number {
  if (!config.has(`${ROOT}.${key}`)) {
    return fallback;
  }
  const value = durationToMilliseconds(
    readDurationFromConfig(config, { key: `${ROOT}.${key}` }),
  );
  if (value < 1000) {
    throw new InputError(`${ROOT}.${key} must be at least one second`);
  }
  return value;
}
