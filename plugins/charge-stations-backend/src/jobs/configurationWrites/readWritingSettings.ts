import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { Millis } from '../../model';

const KEY = 'chargeStations.configuration.writing';

/** Whether, and how fast, values are written to stations. */
export interface WritingSettings {
  isOn: boolean;
  /** Values that are written to one station within an hour, at most. */
  valuesPerHour: number;
  /** Between two calls to one station. */
  pause: Millis;
}

/** Reads `chargeStations.configuration.writing`. */
export function readWritingSettings(config: Config): WritingSettings {
  const valuesPerHour = config.getOptionalNumber(`${KEY}.valuesPerHour`) ?? 20;
  if (!Number.isInteger(valuesPerHour) || valuesPerHour < 1) {
    throw new InputError(
      `${KEY}.valuesPerHour must be a whole number from 1 on`,
    );
  }
  return {
    isOn: config.getOptionalBoolean(`${KEY}.enabled`) ?? false,
    valuesPerHour,
    pause: config.has(`${KEY}.pause`)
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: `${KEY}.pause` }),
        )
      : 1_000,
  };
}
