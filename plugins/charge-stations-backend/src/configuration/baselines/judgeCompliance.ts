import {
  compareEntries,
  ConfigurationContent,
  ConfigurationEntry,
  ConfigurationMeaning,
  ConfigurationMeanings,
  isMaskedValue,
  mainKey,
  namesOfKey,
} from '@forecourt/plugin-charge-stations-common';
import { DemandSource, LayeredBaseline, LayeredDemand } from './layerBaselines';
import { Demand } from './types';

/**
 * What a key is against its baseline.
 *
 * - `compliant`: as it is wanted
 * - `drift`: another value, or none
 * - `missing`: wanted, and the station does not know it
 * - `extra`: there and not wanted
 * - `pendingReboot`: written as it is wanted, and the station said that it takes a reboot
 * - `notVerifiable`: cannot be told; `notVerifiable` says why
 * - `ignored`: a rule says to leave it alone
 * - `notAsked`: no layer says anything of it
 */
export type ComplianceVerdict =
  | 'compliant'
  | 'drift'
  | 'missing'
  | 'extra'
  | 'pendingReboot'
  | 'notVerifiable'
  | 'ignored'
  | 'notAsked';

/**
 * - `writeOnly`: the station never tells its value
 * - `incomplete`: not in the snapshot, which has not all keys
 * - `masked`: its value is masked, and what is wanted is not
 * - `units`: it has a unit that cannot be compared
 * - `firmware`: whether the baseline is for the station's firmware cannot be told
 */
export type NotVerifiableReason =
  | 'writeOnly'
  | 'incomplete'
  | 'masked'
  | 'units'
  | 'firmware';

export interface KeyCompliance {
  /** As the station spells it, or the baseline where the station does not have it. */
  key: string;
  attribute?: ConfigurationEntry['attribute'];
  verdict: ComplianceVerdict;
  notVerifiable?: NotVerifiableReason;
  /** Absent where no layer says anything. */
  demand?: LayeredDemand['demand'];
  source?: DemandSource;
  overridden?: LayeredDemand['overridden'];
  entry?: ConfigurationEntry;
  meaning?: ConfigurationMeaning;
  /** Secret or personal: neither what is nor what is wanted is shown. */
  hidden?: boolean;
}

export interface Compliance {
  /** In the order of the keys' lower-case spelling. */
  keys: KeyCompliance[];
  counts: Record<ComplianceVerdict, number>;
}

/** A write that the station accepted for its next boot. */
export interface PendingWrite {
  key: string;
  value: string;
}

type Judgement = Pick<KeyCompliance, 'verdict' | 'notVerifiable'>;

/** Compares a snapshot with what the layers want: one verdict for each entry, and for each key that is wanted. */
export function judgeCompliance(options: {
  baseline: LayeredBaseline;
  snapshot: ConfigurationContent;
  meanings: ConfigurationMeanings;
  /** Since the last boot. */
  pending?: readonly PendingWrite[];
}): Compliance {
  const { baseline, snapshot, meanings, pending = [] } = options;
  const nameOf = (key: string) => mainKey(key, meanings(key));
  const written = new Map(
    pending.map(({ key, value }) => [nameOf(key), value] as const),
  );
  const present = snapshot.entries.map(entry => {
    const meaning = meanings(entry.key);
    const found = entry.attribute ? undefined : baseline.demandOf(entry.key);
    return describe({
      key: entry.key,
      entry,
      meaning,
      found,
      judgement: judgeEntry({
        entry,
        meaning,
        found,
        isExhaustive: baseline.isExhaustive,
        written: written.get(nameOf(entry.key)),
      }),
    });
  });
  const named = new Set(
    snapshot.entries
      .filter(({ attribute }) => !attribute)
      .flatMap(({ key }) => namesOfKey(nameOf(key))),
  );
  const absent = baseline.keys
    .filter(key => !named.has(nameOf(key)))
    .map(key => {
      const meaning = meanings(key);
      const found = baseline.demandOf(key);
      return describe({
        key,
        meaning,
        found,
        judgement: judgeAbsent({
          demand: found?.demand,
          isComplete: snapshot.completeness === 'complete',
          isWriteOnly: meaning?.access === 'writeOnly',
        }),
      });
    });
  const keys = [...present, ...absent].sort(compareKeys);
  return { keys, counts: countVerdicts(keys) };
}

/** The verdict of one entry by itself, whatever else the station has. */
export function verdictOfEntry(options: {
  baseline: LayeredBaseline;
  entry: ConfigurationEntry;
  meanings: ConfigurationMeanings;
}): ComplianceVerdict {
  const { baseline, entry, meanings } = options;
  return judgeEntry({
    entry,
    meaning: meanings(entry.key),
    found: entry.attribute ? undefined : baseline.demandOf(entry.key),
    isExhaustive: baseline.isExhaustive,
    written: undefined,
  }).verdict;
}

/** The verdict of a key that is wanted and of which nothing is known. */
export function verdictOfAbsent(options: {
  baseline: LayeredBaseline;
  key: string;
  meanings: ConfigurationMeanings;
  isComplete: boolean;
}): ComplianceVerdict {
  const { baseline, key, meanings, isComplete } = options;
  return judgeAbsent({
    demand: baseline.demandOf(key)?.demand,
    isComplete,
    isWriteOnly: meanings(key)?.access === 'writeOnly',
  }).verdict;
}

function judgeEntry(options: {
  entry: ConfigurationEntry;
  meaning: ConfigurationMeaning | undefined;
  found: LayeredDemand | undefined;
  isExhaustive: boolean;
  written: string | undefined;
}): Judgement {
  const { entry, meaning, found, isExhaustive, written } = options;
  if (!found) {
    return { verdict: isExhaustive && !entry.attribute ? 'extra' : 'notAsked' };
  }
  const { demand } = found;
  switch (demand.is) {
    case 'undecided':
      return { verdict: 'notVerifiable', notVerifiable: 'firmware' };
    case 'ignored':
      return { verdict: 'ignored' };
    case 'absent':
      return { verdict: 'extra' };
    default: {
      const judgement = judgeValue({ entry, meaning, demand });
      return judgement.verdict === 'drift' &&
        written !== undefined &&
        judgeValue({ entry: { ...entry, value: written }, meaning, demand })
          .verdict === 'compliant'
        ? { verdict: 'pendingReboot' }
        : judgement;
    }
  }
}

function judgeAbsent(options: {
  demand: LayeredDemand['demand'] | undefined;
  isComplete: boolean;
  isWriteOnly: boolean;
}): Judgement {
  const { demand, isComplete, isWriteOnly } = options;
  if (!demand || demand.is === 'ignored') {
    return { verdict: 'ignored' };
  }
  if (demand.is === 'undecided') {
    return { verdict: 'notVerifiable', notVerifiable: 'firmware' };
  }
  // A station need not list what it never tells.
  if (isWriteOnly) {
    return { verdict: 'notVerifiable', notVerifiable: 'writeOnly' };
  }
  if (!isComplete) {
    return { verdict: 'notVerifiable', notVerifiable: 'incomplete' };
  }
  return { verdict: demand.is === 'absent' ? 'compliant' : 'missing' };
}

function judgeValue(options: {
  entry: ConfigurationEntry;
  meaning: ConfigurationMeaning | undefined;
  demand: Exclude<Demand, { is: 'absent' | 'ignored' }>;
}): Judgement {
  const { entry, meaning, demand } = options;
  if (entry.value === undefined) {
    const access = [entry.access, meaning?.access];
    if (access.includes('writeOnly')) {
      return { verdict: 'notVerifiable', notVerifiable: 'writeOnly' };
    }
    return { verdict: demand.is === 'unset' ? 'compliant' : 'drift' };
  }
  const judgements = wantedValues(demand).map(value =>
    judgeWanted({ entry, meaning, value }),
  );
  return (
    judgements.find(({ verdict }) => verdict === 'compliant') ??
    judgements.find(({ verdict }) => verdict === 'notVerifiable') ?? {
      verdict: 'drift',
    }
  );
}

function wantedValues(
  demand: Exclude<Demand, { is: 'absent' | 'ignored' }>,
): readonly string[] {
  switch (demand.is) {
    case 'value':
      return [demand.value];
    case 'anyOf':
      return demand.values;
    default:
      return [];
  }
}

/** A baseline has no units: what it wants is in the unit of the meaning, else in the station's own. */
function judgeWanted(options: {
  entry: ConfigurationEntry;
  meaning: ConfigurationMeaning | undefined;
  value: string;
}): Judgement {
  const { entry, meaning, value } = options;
  const wanted = { ...entry, value, unit: meaning?.unit ?? entry.unit };
  const compared = compareEntries({ before: wanted, after: entry, meaning });
  switch (compared.verdict) {
    case 'same':
      return { verdict: 'compliant' };
    case 'reordered':
      return { verdict: compared.orderCounts ? 'drift' : 'compliant' };
    case 'notKnown':
      return {
        verdict: 'notVerifiable',
        notVerifiable: compared.notKnown === 'masked' ? 'masked' : 'units',
      };
    default:
      return { verdict: 'drift' };
  }
}

function describe(options: {
  key: string;
  entry?: ConfigurationEntry;
  meaning: ConfigurationMeaning | undefined;
  found: LayeredDemand | undefined;
  judgement: Judgement;
}): KeyCompliance {
  const { key, entry, meaning, found, judgement } = options;
  const hidden =
    meaning?.class === 'secret' ||
    meaning?.personal === true ||
    isMaskedValue(entry?.value);
  return {
    key,
    ...(entry?.attribute && { attribute: entry.attribute }),
    ...judgement,
    ...found,
    ...(entry && { entry }),
    ...(meaning && { meaning }),
    ...(hidden && { hidden }),
  };
}

function compareKeys(a: KeyCompliance, b: KeyCompliance): number {
  const [first, second] = [a, b].map(({ key, attribute, entry }) =>
    JSON.stringify([
      key.toLowerCase(),
      attribute ?? '',
      key,
      entry?.value ?? '',
    ]),
  );
  if (first === second) {
    return 0;
  }
  return first < second ? -1 : 1;
}

/** No key of any verdict. */
export function noVerdicts(): Record<ComplianceVerdict, number> {
  return {
    compliant: 0,
    drift: 0,
    missing: 0,
    extra: 0,
    pendingReboot: 0,
    notVerifiable: 0,
    ignored: 0,
    notAsked: 0,
  };
}

function countVerdicts(
  keys: readonly KeyCompliance[],
): Record<ComplianceVerdict, number> {
  const counts = noVerdicts();
  for (const { verdict } of keys) {
    counts[verdict]++;
  }
  return counts;
}
