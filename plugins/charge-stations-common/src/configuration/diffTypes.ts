import {
  ConfigurationClass,
  ConfigurationEntry,
  ConfigurationMeaning,
} from './types';

/**
 * What became of a key from one side to the other.
 *
 * - `same`: the same as its type is compared
 * - `changed`: another value
 * - `reordered`: the same members in another order; folded in a set, whose order does not count
 * - `added`, `removed`: the station knows the key on one side only, and the other side is complete
 * - `becameSet`, `becameUnset`: known on both sides, with a value on one
 * - `notKnown`: cannot be told; `notKnown` of the change says why
 *
 * @public
 */
export type ConfigurationVerdict =
  | 'same'
  | 'changed'
  | 'reordered'
  | 'added'
  | 'removed'
  | 'becameSet'
  | 'becameUnset'
  | 'notKnown';

/**
 * Why it cannot be told what became of a key.
 *
 * - `incompleteBefore`, `incompleteAfter`: the side without the key did not ask for all keys
 * - `writeOnly`: the station never tells its value
 * - `masked`: the value is masked on one side only
 * - `units`: the sides have different units, of which at least one is not known here
 * - `noMajority`: no value is that of most stations
 *
 * @public
 */
export type NotKnownReason =
  | 'incompleteBefore'
  | 'incompleteAfter'
  | 'writeOnly'
  | 'masked'
  | 'units'
  | 'noMajority';

/**
 * One key on both sides.
 *
 * @public
 */
export interface ConfigurationChange {
  /** As the later side spells it, or the earlier where the later does not have it. */
  key: string;
  attribute?: ConfigurationEntry['attribute'];
  verdict: ConfigurationVerdict;
  /** With the verdict `notKnown`. */
  notKnown?: NotKnownReason;
  before?: ConfigurationEntry;
  after?: ConfigurationEntry;
  meaning?: ConfigurationMeaning;
  /** No difference that counts: a volatile value, which changes by itself, or a set in another order. */
  folded?: boolean;
  /** Differs, and is one that people want to see first: identity, calibration law, or what a pack says. */
  raised?: boolean;
  /** Masked, secret or personal: say that it differs, never show its values. */
  hidden?: boolean;
  /** Same, but spelled or written differently, such as `True` for `true`. */
  rewritten?: boolean;
  /** Whether the key can be written is another on each side. */
  accessChanged?: boolean;
  /** Of lists and phase maps that differ: members on one side only. */
  members?: { removed: string[]; added: string[] };
}

/**
 * How much differs. Folded keys are in `folded` and `raised` alone.
 *
 * @public
 */
export interface ConfigurationDiffCounts {
  /** Keys that differ: neither `same` nor `notKnown`. */
  differences: number;
  /** Keys by verdict. */
  verdicts: Record<ConfigurationVerdict, number>;
  /** Keys that differ, by class. */
  classes: Record<ConfigurationClass | 'unknown', number>;
  /** Keys that differ and are raised; folded ones can be. */
  raised: number;
  /** Folded keys that differ: a volatile value, a set in another order. */
  folded: number;
}

/** @public */
export interface ConfigurationDiff {
  /** All keys of both sides, in the order of their lower-case spelling. */
  changes: ConfigurationChange[];
  counts: ConfigurationDiffCounts;
}
