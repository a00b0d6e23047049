import {
  ConfigurationContent,
  ConfigurationEntry,
  ConfigurationMeaning,
  ConfigurationMeanings,
  diffConfigurations,
  isMaskedValue,
  settingOf,
} from '@forecourt/plugin-charge-stations-common';
import {
  Protocol,
  WantedValue,
  WritePlan,
  WriteRefusal,
  WriteStep,
} from '../../model';

/**
 * Characters that a value may have: CiString500Type of OCPP 1.6 (section 7.29), `attributeValue` of OCPP 2.0.1 part 2
 * (SetVariableDataType).
 */
const LONGEST: Record<Protocol, number> = {
  'ocpp1.6': 500,
  'ocpp2.0.1': 1000,
  'ocpp2.1': 2500,
};

/**
 * Plans how a station gets the wanted values. Only what is known to be a setting is written: a looped or wrong write has
 * made stations useless before. What takes effect at once comes first, what needs a reboot last, each in the order of keys.
 *
 * `now` is the newest complete configuration of the station.
 */
export function planWrites(options: {
  wanted: readonly WantedValue[];
  now: Pick<ConfigurationContent, 'entries'>;
  meanings: ConfigurationMeanings;
  protocol: Protocol;
}): WritePlan {
  const { wanted, now, meanings, protocol } = options;
  const plan: WritePlan = { steps: [], unchanged: [], refused: [] };
  const named = (one: Pick<ConfigurationEntry, 'key' | 'attribute'>) =>
    settingOf(one, meanings(one.key));
  const entries = new Map(now.entries.map(entry => [named(entry), entry]));
  for (const value of wanted) {
    const { key, attribute } = value;
    const setting = named(value);
    const meaning = meanings(key);
    const entry = entries.get(setting);
    const same = wanted.filter(other => named(other) === setting);
    const reason =
      same.length > 1
        ? 'twice'
        : refusalOf({ value, entry, meaning, protocol });
    if (reason) {
      plan.refused.push({ key, ...(attribute && { attribute }), reason });
    } else if (entry && hasValue(entry, value, meanings)) {
      plan.unchanged.push(entry.key);
    } else if (entry) {
      plan.steps.push(stepOf(entry, value, meaning));
    }
  }
  plan.steps.sort(inOrder);
  return plan;
}

const CLASSES: Partial<
  Record<NonNullable<ConfigurationMeaning['class']>, WriteRefusal>
> = {
  verb: 'verb',
  volatile: 'volatile',
  identity: 'identity',
  secret: 'secret',
};

/** The strongest reason first. */
function refusalOf(options: {
  value: WantedValue;
  entry: ConfigurationEntry | undefined;
  meaning: ConfigurationMeaning | undefined;
  protocol: Protocol;
}): WriteRefusal | null {
  const { value, entry, meaning, protocol } = options;
  if (!meaning?.class) {
    return 'notExplained';
  }
  if (meaning.personal || isMaskedValue(value.value)) {
    return 'secret';
  }
  const ofClass = CLASSES[meaning.class];
  if (ofClass) {
    return ofClass;
  }
  if (meaning.calibrationLaw) {
    return 'calibrationLaw';
  }
  if (meaning.raised || meaning.group?.connection) {
    return 'connection';
  }
  if (meaning.verified === false) {
    return 'notVerified';
  }
  if (!entry) {
    return 'unknownToStation';
  }
  if ([entry.access, meaning.access].includes('readOnly')) {
    return 'readOnly';
  }
  return value.value.length > LONGEST[protocol] ? 'tooLong' : null;
}

function hasValue(
  entry: ConfigurationEntry,
  { value }: WantedValue,
  meanings: ConfigurationMeanings,
): boolean {
  const side = (one: ConfigurationEntry) => ({
    entries: [one],
    completeness: 'complete' as const,
  });
  const { changes } = diffConfigurations({
    before: side(entry),
    after: side({ ...entry, value }),
    meanings,
  });
  return changes.every(({ verdict }) => verdict === 'same');
}

function stepOf(
  { key, attribute, value: from }: ConfigurationEntry,
  { value: to }: WantedValue,
  meaning: ConfigurationMeaning | undefined,
): WriteStep {
  const { rebootNeeded } = meaning ?? {};
  return {
    key,
    ...(attribute && { attribute }),
    ...(from !== undefined && { from }),
    to,
    ...(rebootNeeded !== undefined && { rebootNeeded }),
  };
}

function inOrder(one: WriteStep, other: WriteStep): number {
  const reboots = Number(one.rebootNeeded ?? false);
  const otherReboots = Number(other.rebootNeeded ?? false);
  const [name, otherName] = [one, other].map(({ key }) => key.toLowerCase());
  return reboots - otherReboots || (name < otherName ? -1 : 1);
}
