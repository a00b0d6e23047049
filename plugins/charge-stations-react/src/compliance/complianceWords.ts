import {
  unitWords,
  type ApiConfigurationCompliance,
} from '@forecourt/plugin-charge-stations-common';
import {
  unitOf,
  valueWords,
  type ValueWords,
} from '../configuration/valueWords';
import type { Translate } from '../translation';
import { DEVIATIONS, isWanted, type KeyCompliance } from './verdicts';

type Demand = NonNullable<KeyCompliance['demand']>;
type Source = ApiConfigurationCompliance['baselines'][number];

/** What the station has of a key. */
export function hasWords(key: KeyCompliance, t: Translate): ValueWords {
  const { entry, hidden, meaning, notVerifiable } = key;
  if (!entry && notVerifiable === 'incomplete') {
    return { text: t('compliance.notRead'), kind: 'quiet' };
  }
  if (!entry && notVerifiable === 'writeOnly') {
    return { text: t('configuration.value.neverTold'), kind: 'quiet' };
  }
  return valueWords({ after: entry, hidden, meaning }, 'after', t);
}

/**
 * What a layer wants of a key: "60 or 90 s", that it has no value, that it is not there. In the unit in which the key
 * was compared.
 */
export function demandWords(
  demand: Demand | undefined,
  key: Pick<KeyCompliance, 'entry' | 'meaning' | 'notVerifiable'>,
  t: Translate,
): ValueWords {
  if (demand === undefined) {
    return { text: t('compliance.demand.nothing'), kind: 'quiet' };
  }
  switch (demand.is) {
    case 'value':
    case 'anyOf': {
      const values = demand.values ?? [demand.value];
      // Without values where they are hidden.
      return values.some(value => value === undefined)
        ? { text: t('configuration.value.hidden'), kind: 'hidden' }
        : {
            text: withUnit(
              orWords(
                values.map(value => shown(value, t)),
                t,
              ),
              key,
              t,
            ),
          };
    }
    default:
      return { text: t(`compliance.demand.${demand.is}`), kind: 'quiet' };
  }
}

/** "harbour (site)" */
export function sourceWords(source: Source, t: Translate): string {
  return t('compliance.by', {
    baseline: source.baseline,
    layer: t(`compliance.layer.${source.layer}`),
  });
}

/**
 * How a configuration stands: "3 keys drift and 1 is missing; 40 of 52 wanted are as they should be."
 *
 * @public
 */
export function complianceSentence(
  { keys, counts }: Pick<ApiConfigurationCompliance, 'keys' | 'counts'>,
  t: Translate,
): string {
  const wanted = keys.filter(isWanted).length;
  const bad = DEVIATIONS.filter(verdict => counts[verdict] > 0).map(
    (verdict, index) =>
      t(`compliance.sentence.${index === 0 ? 'first' : 'more'}.${verdict}`, {
        count: counts[verdict],
      }),
  );
  if (bad.length === 0) {
    return wanted === 0
      ? t('compliance.sentence.nothingWanted')
      : t('compliance.sentence.allGood', { count: wanted });
  }
  return capitalized(
    t('compliance.sentence.whole', {
      bad: listWords(bad, 'compliance.sentence.and', t),
      good: t('compliance.sentence.good', {
        count: wanted,
        good: String(counts.compliant ?? 0),
      }),
    }),
  );
}

function shown(value: string | undefined, t: Translate): string {
  return value === undefined || value === ''
    ? t('configuration.value.empty')
    : value;
}

function withUnit(
  value: string,
  { entry, meaning, notVerifiable }: Parameters<typeof demandWords>[1],
  t: Translate,
): string {
  const unit =
    entry && notVerifiable !== 'units' ? unitOf(entry, { meaning }) : undefined;
  return unit && /\d/.test(value)
    ? t('configuration.value.withUnit', { value, unit: unitWords(unit) })
    : value;
}

function orWords(values: string[], t: Translate): string {
  return listWords(values, 'compliance.demand.or', t);
}

function listWords(
  items: string[],
  join: 'compliance.demand.or' | 'compliance.sentence.and',
  t: Translate,
): string {
  const [last] = items.slice(-1);
  return items.length < 2
    ? last
    : t(join, { some: items.slice(0, -1).join(', '), last });
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
