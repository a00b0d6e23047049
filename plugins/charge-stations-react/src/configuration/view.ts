/**
 * How differences are shown; all of it can be kept in an address.
 *
 * @public
 */
export interface ConfigurationDiffView {
  layout: 'sideBySide' | 'unified';
  shown: 'differences' | 'all';
  /** Whether what does not count is shown: readings and counters, which change by themselves, and the order of sets. */
  volatile: boolean;
  /** Part of a key, a value or a meaning. */
  search: string;
  /** The key that is open in full, as {@link changeId} names it. */
  open?: string;
}

/** @public */
export const DEFAULT_DIFF_VIEW: ConfigurationDiffView = {
  layout: 'sideBySide',
  shown: 'differences',
  volatile: false,
  search: '',
};
