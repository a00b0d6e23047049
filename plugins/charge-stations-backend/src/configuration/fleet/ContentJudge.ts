import {
  ConfigurationMeanings,
  mainKey,
  namesOfKey,
} from '@forecourt/plugin-charge-stations-common';
import {
  ComplianceVerdict,
  LayeredBaseline,
  noVerdicts,
  verdictOfAbsent,
  verdictOfEntry,
} from '../baselines';
import { NumberedContent, SettingNumbers } from './SettingNumbers';

/** How a content stands against a baseline. */
export interface JudgedContent {
  counts: Record<ComplianceVerdict, number>;
  /** The keys that are not as they are wanted, as stations and baselines spell them. */
  deviating: string[];
}

/** Verdicts that say that a key is not as it is wanted. */
const DEVIATIONS: ReadonlySet<ComplianceVerdict> = new Set([
  'drift',
  'missing',
  'extra',
]);

/**
 * Holds many contents against one baseline, as `judgeCompliance` does one: what they have in common is judged once.
 * What waits for a reboot it does not know.
 */
export class ContentJudge {
  readonly #options: {
    baseline: LayeredBaseline;
    meanings: ConfigurationMeanings;
    numbers: SettingNumbers;
  };
  /** By the name of a key: its place among the keys of the baseline. */
  readonly #wanted: Map<string, number>;
  readonly #absent: Record<'complete' | 'partial', ComplianceVerdict[]>;
  /** By id: the keys of the baseline that are not absent where it is there. */
  readonly #named = new Map<number, readonly number[]>();
  /** By id, of which no layer says anything: the value does not count. */
  readonly #unasked = new Map<number, ComplianceVerdict>();
  /** By setting. */
  readonly #verdicts = new Map<number, ComplianceVerdict>();

  constructor(options: {
    baseline: LayeredBaseline;
    meanings: ConfigurationMeanings;
    numbers: SettingNumbers;
  }) {
    this.#options = options;
    const { baseline, meanings } = options;
    const absent = (isComplete: boolean) =>
      baseline.keys.map(key =>
        verdictOfAbsent({ ...options, key, isComplete }),
      );
    this.#absent = { complete: absent(true), partial: absent(false) };
    this.#wanted = new Map(
      baseline.keys.map((key, place) => [mainKey(key, meanings(key)), place]),
    );
  }

  judge(content: NumberedContent, isComplete: boolean): JudgedContent {
    const { baseline, numbers } = this.#options;
    const counts = noVerdicts();
    const deviating: string[] = [];
    const isThere = new Uint8Array(baseline.keys.length);
    const count = (verdict: ComplianceVerdict, key: string) => {
      counts[verdict] += 1;
      if (DEVIATIONS.has(verdict)) {
        deviating.push(key);
      }
    };
    for (const setting of content) {
      const { key } = numbers.entries[setting];
      count(this.#verdictOf(setting), key);
      this.#namedBy(setting).forEach(place => {
        isThere[place] = 1;
      });
    }
    const absent = this.#absent[isComplete ? 'complete' : 'partial'];
    baseline.keys.forEach((key, place) => {
      if (!isThere[place]) {
        count(absent[place], key);
      }
    });
    return { counts, deviating };
  }

  #verdictOf(setting: number): ComplianceVerdict {
    const { baseline, numbers } = this.#options;
    const id = numbers.ids[setting];
    const known = this.#unasked.get(id) ?? this.#verdicts.get(setting);
    if (known) {
      return known;
    }
    const entry = numbers.entries[setting];
    const verdict = verdictOfEntry({ ...this.#options, entry });
    if (entry.attribute || !baseline.demandOf(entry.key)) {
      this.#unasked.set(id, verdict);
    } else {
      this.#verdicts.set(setting, verdict);
    }
    return verdict;
  }

  #namedBy(setting: number): readonly number[] {
    const { meanings, numbers } = this.#options;
    const id = numbers.ids[setting];
    const known = this.#named.get(id);
    if (known) {
      return known;
    }
    const { attribute, key } = numbers.entries[setting];
    const named = attribute
      ? []
      : namesOfKey(mainKey(key, meanings(key))).flatMap(
          name => this.#wanted.get(name) ?? [],
        );
    this.#named.set(id, named);
    return named;
  }
}
