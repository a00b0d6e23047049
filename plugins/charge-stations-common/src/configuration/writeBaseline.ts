import { stringify } from 'yaml';
import { foldKey } from './lookUpMeanings';
import { isMaskedValue } from './maskedValue';
import { compareTexts } from './pairEntries';
import { isSecretName } from './secretNames';
import { mainKey } from './settingOf';
import { ConfigurationEntry, ConfigurationMeanings } from './types';
import { parseVariableKey } from './variableKey';

/**
 * Writes a baseline that wants what a snapshot has, as YAML.
 *
 * Left out is what a baseline cannot or should not want: what is masked, secret or personal, what changes by itself,
 * what does something, what a station is, what cannot be written, and of OCPP 2.x all but the actual value. Of a key in
 * two spellings or under two names neither is taken.
 *
 * @public
 */
export function writeBaseline(options: {
  entries: readonly ConfigurationEntry[];
  meanings: ConfigurationMeanings;
  /** As the baseline's file says it, for example `{ vendor: 'ABB', model: 'Terra AC' }`. */
  appliesTo: Record<string, string>;
  author: string;
  reason: string;
}): string {
  const { entries, meanings, ...head } = options;
  const names = entries
    .filter(({ attribute }) => !attribute)
    .map(({ key }) => mainKey(key, meanings(key)));
  const times = new Map<string, number>();
  for (const name of names) {
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const timesOf = (key: string) => times.get(mainKey(key, meanings(key)));
  const wanted = entries
    .filter(entry => isWanted(entry, meanings))
    .filter(({ key }) => timesOf(key) === 1)
    .sort((a, b) => compareTexts(foldKey(a.key), foldKey(b.key)));
  return stringify(
    {
      author: head.author,
      reason: head.reason,
      appliesTo: head.appliesTo,
      keys: Object.fromEntries(
        wanted.map(({ key, value }) => [key, value ?? { unset: true }]),
      ),
    },
    {
      lineWidth: 0,
      defaultStringType: 'QUOTE_SINGLE',
      defaultKeyType: 'PLAIN',
    },
  );
}

function isWanted(
  entry: ConfigurationEntry,
  meanings: ConfigurationMeanings,
): boolean {
  const { key, attribute, value, access } = entry;
  const meaning = meanings(key);
  const isSetting = (meaning?.class ?? 'setting') === 'setting';
  const isSecret =
    meaning?.personal ||
    isMaskedValue(value) ||
    isSecretName(parseVariableKey(key)?.variable ?? key);
  return (
    isSetting &&
    !isSecret &&
    attribute === undefined &&
    (access ?? meaning?.access ?? 'readWrite') === 'readWrite'
  );
}
