import { foldKey } from './lookUpMeanings';
import {
  ConfigurationEntry,
  ConfigurationMeaning,
  ConfigurationMeanings,
} from './types';

/**
 * Which setting an entry is a value of: the same for all spellings and names of its key, apart for each attribute.
 *
 * @public
 */
export function settingOf(
  entry: Pick<ConfigurationEntry, 'key' | 'attribute'>,
  meaning: ConfigurationMeaning | undefined,
): string {
  return `${mainKey(entry.key, meaning)}\n${entry.attribute ?? ''}`;
}

/**
 * The one name of a key, in lower case: its own, or the one that it is an alias of.
 *
 * @public
 */
export function mainKey(
  key: string,
  meaning: ConfigurationMeaning | undefined,
): string {
  const spelling = foldKey(key);
  const isAlias = meaning?.aliases?.some(alias => foldKey(alias) === spelling);
  return meaning && isAlias ? foldKey(meaning.key) : spelling;
}

/** One setting with all entries that a side has of it. */
export interface Setting {
  meaning?: ConfigurationMeaning;
  entries: ConfigurationEntry[];
}

/** The entries of a configuration by the setting that they are a value of. */
export function settingsOf(
  entries: readonly ConfigurationEntry[],
  meanings: ConfigurationMeanings,
): Map<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const entry of entries) {
    const meaning = meanings(entry.key);
    const id = settingOf(entry, meaning);
    const setting = settings.get(id) ?? { meaning, entries: [] };
    setting.entries.push(entry);
    settings.set(id, setting);
  }
  return settings;
}
