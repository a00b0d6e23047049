import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { Millis } from '../../model';

const KEY = 'chargeStations.configuration.reading';
const MINUTE: Millis = 60_000;
const DAY: Millis = 24 * 60 * MINUTE;

/** When we read the configuration of stations by ourselves. */
export interface ReadingSettings {
  /** Off: only on demand. */
  isOn: boolean;
  every: Millis;
  afterBoot: Millis;
  /** Stations that are read at the same time. */
  atOnce: number;
}

/** Reads `chargeStations.configuration.reading`. */
export function readReadingSettings(config: Config): ReadingSettings {
  const every = duration(config, 'every', DAY);
  const atOnce = config.getOptionalNumber(`${KEY}.atOnce`) ?? 4;
  if (every < MINUTE) {
    throw new InputError(`${KEY}.every must be a minute at least`);
  }
  if (!Number.isInteger(atOnce) || atOnce < 1) {
    throw new InputError(`${KEY}.atOnce must be a whole number from 1 on`);
  }
  return {
    isOn: config.getOptionalBoolean(`${KEY}.enabled`) ?? true,
    every,
    afterBoot: duration(config, 'afterBoot', MINUTE),
    atOnce,
  };
}

function duration(config: Config, name: string, otherwise: Millis): Millis {
  const key = `${KEY}.${name}`;
  return config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : otherwise;
}
