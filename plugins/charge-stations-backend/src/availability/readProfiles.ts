import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { AvailabilityProfile, TIME_CLASSES, TimeClass } from '../model';
import { customProfile } from './customProfile';
import { PROFILES } from './profiles';

const KEY = 'chargeStations.availability.profiles';

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

const PERIODS = ['any', 'previous12Months', 'calendarYear'] as const;

const COMPARISONS = ['atLeast', 'moreThan'] as const;

/**
 * The rulebooks that come along, and those of `chargeStations.availability.profiles`.
 *
 * @throws InputError naming the key, when a value cannot be used.
 */
export function readProfiles(rootConfig: Config): AvailabilityProfile[] {
  const entries = rootConfig.getOptionalConfigArray(KEY) ?? [];
  const profiles = [...PROFILES];
  entries.forEach((entry, index) => {
    const profile = readProfile(entry, `${KEY}[${index}]`);
    if (profiles.some(({ id }) => id === profile.id)) {
      throw new InputError(`${KEY} has the id '${profile.id}' twice`);
    }
    profiles.push(profile);
  });
  return profiles;
}

function readProfile(entry: Config, key: string): AvailabilityProfile {
  const id = entry.getString('id');
  if (!ID.test(id)) {
    throw new InputError(
      `${key}.id must be small letters, digits and - only, not '${id}'`,
    );
  }
  const up = readClasses(entry, 'up', key);
  const leftOut = readClasses(entry, 'leftOut', key);
  const twice = up.find(timeClass => leftOut.includes(timeClass));
  if (up.length === 0 || twice) {
    throw new InputError(
      twice
        ? `${key} has ${twice} both in up and in leftOut`
        : `${key}.up must name at least one class`,
    );
  }
  return customProfile({
    id,
    title: entry.getString('title'),
    up,
    leftOut,
    target: readTarget(entry, key),
    period: readOneOf(entry, 'period', key, PERIODS) ?? 'any',
    minPowerKw: entry.getOptionalNumber('minPowerKw') ?? null,
  });
}

function readClasses(entry: Config, name: string, key: string): TimeClass[] {
  const names = entry.getOptionalStringArray(name) ?? [];
  return names.map(text => {
    const timeClass = TIME_CLASSES.find(candidate => candidate === text);
    if (!timeClass) {
      throw new InputError(
        `${key}.${name} must be of ${TIME_CLASSES.join(', ')}, not '${text}'`,
      );
    }
    return timeClass;
  });
}

function readTarget(entry: Config, key: string): AvailabilityProfile['target'] {
  const percent = entry.getOptionalNumber('targetPercent');
  if (percent === undefined) {
    return null;
  }
  if (percent < 0 || percent > 100) {
    throw new InputError(
      `${key}.targetPercent must be from 0 to 100, not ${percent}`,
    );
  }
  return {
    share: percent / 100,
    compare: readOneOf(entry, 'compare', key, COMPARISONS) ?? 'atLeast',
  };
}

function readOneOf<T extends string>(
  entry: Config,
  name: string,
  key: string,
  choices: readonly T[],
): T | undefined {
  const text = entry.getOptionalString(name);
  const choice = choices.find(candidate => candidate === text);
  if (text !== undefined && choice === undefined) {
    throw new InputError(
      `${key}.${name} must be one of ${choices.join(', ')}, not '${text}'`,
    );
  }
  return choice;
}
