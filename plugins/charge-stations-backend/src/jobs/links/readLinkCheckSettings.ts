import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { Millis } from '../../model';

const KEY = 'chargeStations.knowledge.linkCheck';
const SECOND = 1000;

/** Whether, when and how links of specifications are asked for. */
export interface LinkCheckSettings {
  isOn: boolean;
  frequency: SchedulerServiceTaskScheduleDefinition['frequency'];
  /** For each request. */
  timeout: Millis;
  /** Between two requests to one host. */
  perHost: Millis;
  concurrency: number;
}

/** Reads `chargeStations.knowledge.linkCheck`. */
export function readLinkCheckSettings(config: Config): LinkCheckSettings {
  const concurrency = config.getOptionalNumber(`${KEY}.concurrency`) ?? 4;
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 20) {
    throw new InputError(`${KEY}.concurrency must be a whole number, 1 to 20`);
  }
  return {
    isOn: config.getOptionalBoolean(`${KEY}.enabled`) ?? false,
    frequency: config.has(`${KEY}.frequency`)
      ? readDurationFromConfig(config, { key: `${KEY}.frequency` })
      : { days: 1 },
    timeout: duration(config, `${KEY}.timeout`) ?? 10 * SECOND,
    perHost: duration(config, `${KEY}.perHost`) ?? 2 * SECOND,
    concurrency,
  };
}

function duration(config: Config, key: string): Millis | undefined {
  return config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : undefined;
}
