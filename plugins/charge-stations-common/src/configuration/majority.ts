import { typeOf } from './compareEntries';
import { countChanges } from './countChanges';
import { diffConfigurations } from './diffConfigurations';
import { ConfigurationChange, ConfigurationDiff } from './diffTypes';
import { isMaskedValue } from './maskedValue';
import { compareTexts, entryText } from './pairEntries';
import { readValue } from './readValue';
import { Setting, settingOf, settingsOf } from './settingOf';
import {
  ConfigurationContent,
  ConfigurationEntry,
  ConfigurationMeaning,
  ConfigurationMeanings,
} from './types';

/**
 * What most of some stations have of one key.
 *
 * @public
 */
export interface KeyMajority {
  key: string;
  attribute?: ConfigurationEntry['attribute'];
  meaning?: ConfigurationMeaning;
  /** How many have what the most have. */
  have: number;
  /** How many can tell: those that have the key, and the complete ones that have not. */
  of: number;
  /** How many different ones there are, being absent included. */
  different: number;
  /** More than half of those who can tell. An entry is as most of them write it; two where a station has two spellings. */
  majority:
    | { is: 'present'; entries: ConfigurationEntry[] }
    | { is: 'absent' }
    | { is: 'none' };
}

/** @public */
export interface ConfigurationMajority {
  /** How many were looked at; failed snapshots are left out. */
  snapshots: number;
  /** How many of them are complete. Without any, nobody knows which keys they have not. */
  complete: number;
  keys: KeyMajority[];
}

/**
 * Finds what most stations have of each key. What exactly half of them have is no majority.
 *
 * @public
 */
export function majorityOf(options: {
  snapshots: readonly ConfigurationContent[];
  meanings: ConfigurationMeanings;
}): ConfigurationMajority {
  const stations = options.snapshots
    .filter(({ completeness }) => completeness !== 'failed')
    .map(({ entries, completeness }) => ({
      complete: completeness === 'complete',
      settings: settingsOf(entries, options.meanings),
    }));
  const complete = stations.filter(station => station.complete).length;
  const found = new Map<string, { all: Setting[]; complete: number }>();
  for (const station of stations) {
    for (const [id, setting] of station.settings) {
      const known = found.get(id) ?? { all: [], complete: 0 };
      known.all.push(setting);
      known.complete += station.complete ? 1 : 0;
      found.set(id, known);
    }
  }
  return {
    snapshots: stations.length,
    complete,
    keys: [...found]
      .sort(([a], [b]) => compareTexts(a, b))
      .map(([, key]) => keyMajority(key.all, complete - key.complete)),
  };
}

/**
 * Compares a station with what most have: before is the majority, after the station. Where there is no majority it
 * is not known what became of a key.
 *
 * @public
 */
export function diffFromMajority(options: {
  majority: ConfigurationMajority;
  snapshot: ConfigurationContent;
  meanings: ConfigurationMeanings;
}): ConfigurationDiff {
  const { majority, snapshot, meanings } = options;
  const undecided = new Set(
    majority.keys.flatMap(({ majority: { is }, meaning, ...key }) =>
      is === 'none' ? [settingOf(key, meaning)] : [],
    ),
  );
  const entries = majority.keys.flatMap(key =>
    key.majority.is === 'present' ? key.majority.entries : [],
  );
  const { changes } = diffConfigurations({
    before: {
      entries,
      completeness: majority.complete > 0 ? 'complete' : 'partial',
    },
    after: snapshot,
    meanings,
  });
  const judged = changes.map(
    (change): ConfigurationChange =>
      undecided.has(settingOf(change, change.meaning))
        ? {
            ...change,
            verdict: 'notKnown',
            notKnown: 'noMajority',
            raised: undefined,
          }
        : change,
  );
  return { changes: judged, counts: countChanges(judged) };
}

function keyMajority(present: Setting[], absent: number): KeyMajority {
  const [{ meaning }] = present;
  const states = [...groupsOf(present).values()].sort(
    (a, b) => b.length - a.length || compareTexts(textOf(a[0]), textOf(b[0])),
  );
  const most = states[0];
  const of = present.length + absent;
  const have = Math.max(most.length, absent);
  const { key, attribute } = mostWritten(most)[0];
  const winner: KeyMajority['majority'] =
    absent > most.length
      ? { is: 'absent' }
      : { is: 'present', entries: mostWritten(most) };
  return {
    key,
    ...(attribute && { attribute }),
    ...(meaning && { meaning }),
    have,
    of,
    different: states.length + (absent > 0 ? 1 : 0),
    majority: have * 2 > of ? winner : { is: 'none' },
  };
}

/** Stations by what they have, as its type is compared. */
function groupsOf(settings: Setting[]): Map<string, Setting[]> {
  const groups = new Map<string, Setting[]>();
  for (const setting of settings) {
    const values = setting.entries.map(entry =>
      canonicalOf(entry, setting.meaning),
    );
    const state = JSON.stringify(values.sort());
    const group = groups.get(state) ?? [];
    group.push(setting);
    groups.set(state, group);
  }
  return groups;
}

function canonicalOf(
  entry: ConfigurationEntry,
  meaning: ConfigurationMeaning | undefined,
): string {
  const { value } = entry;
  if (value === undefined || isMaskedValue(value)) {
    return value ?? 'unset';
  }
  const known = meaning?.verified === false ? undefined : meaning?.unit;
  return readValue({
    value,
    type: typeOf({ before: entry, meaning }),
    unit: entry.unit ?? known,
  }).canonical;
}

/** What most of equal ones write. */
function mostWritten(equal: Setting[]): ConfigurationEntry[] {
  const counts = new Map<string, { setting: Setting; count: number }>();
  for (const setting of equal) {
    const text = textOf(setting);
    const known = counts.get(text) ?? { setting, count: 0 };
    counts.set(text, { ...known, count: known.count + 1 });
  }
  const [[, { setting }]] = [...counts].sort(
    ([a, { count: x }], [b, { count: y }]) => y - x || compareTexts(a, b),
  );
  return setting.entries;
}

function textOf({ entries }: Setting): string {
  return entries.map(entryText).sort(compareTexts).join('\n');
}
