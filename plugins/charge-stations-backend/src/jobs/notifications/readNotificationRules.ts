import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { Millis, Severity } from '../../model';
import { defaultRules, NotificationRules } from '../../notifications';

const ROOT = 'notifications';

/** `chargeStations.notifications`; undefined where nobody is to be told of anything. */
export function readNotificationRules(
  settings: Config | undefined,
): NotificationRules | undefined {
  if (settings?.getOptionalBoolean(`${ROOT}.enabled`) === false) {
    return undefined;
  }
  const { delays, quiet } = defaultRules;
  return {
    ...defaultRules,
    leastSeverity: readSeverity(settings),
    delays: {
      fault: readDuration(settings, 'delays.fault', delays.fault),
      connectivity: readDuration(
        settings,
        'delays.connectivity',
        delays.connectivity,
      ),
      warning: readDuration(settings, 'delays.warning', delays.warning),
    },
    quiet: readDuration(settings, 'quiet', quiet),
  };
}

function readSeverity(settings: Config | undefined): Severity {
  const key = `${ROOT}.leastSeverity`;
  const severity = settings?.getOptionalNumber(key);
  switch (severity) {
    case undefined:
      return defaultRules.leastSeverity;
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return severity;
    default:
      throw new InputError(
        `chargeStations.${key} must be 1 (danger) to 5 (notice), not ${severity}`,
      );
  }
}

function readDuration(
  settings: Config | undefined,
  name: string,
  otherwise: Millis,
): Millis {
  const key = `${ROOT}.${name}`;
  return settings?.has(key)
    ? durationToMilliseconds(readDurationFromConfig(settings, { key }))
    : otherwise;
}
