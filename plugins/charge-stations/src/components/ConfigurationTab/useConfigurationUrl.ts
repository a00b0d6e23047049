import {
  DEFAULT_DIFF_VIEW,
  type ConfigurationDiffView,
} from '@forecourt/plugin-charge-stations-react';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import type { SearchPatch } from '../../hooks/useSearchPatch';

/** What a station's configuration can be compared with. */
export const AGAINST = ['earlier', 'siblings', 'station', 'baseline'] as const;

export type Against = (typeof AGAINST)[number];

/** What is compared: the sides are ids of snapshots or times, absent where they are the newest. */
export interface Compared {
  against: Against;
  before?: string;
  after?: string;
  /** The other station. */
  station?: string;
}

/** The tab's state in the address. */
export function useConfigurationUrl() {
  const { parameters, patch } = useSearchPatch();
  const text = (name: string) => parameters.get(name) || undefined;
  const compared: Compared = {
    against: AGAINST.find(it => it === parameters.get('against')) ?? 'earlier',
    before: text('before'),
    after: text('after'),
    station: text('station'),
  };
  /** Absent parts are as the page thinks best. */
  const view: Omit<ConfigurationDiffView, 'shown'> & {
    shown?: ConfigurationDiffView['shown'];
  } = {
    layout: parameters.get('layout') === 'unified' ? 'unified' : 'sideBySide',
    shown: (['all', 'differences'] as const).find(
      it => it === parameters.get('shown'),
    ),
    volatile: parameters.get('volatile') === 'yes',
    search: parameters.get('q') ?? DEFAULT_DIFF_VIEW.search,
    open: text('key'),
  };
  return {
    compared,
    compare: (changes: Partial<Compared>) =>
      patch({
        ...changes,
        ...(changes.against === 'earlier' && { against: undefined }),
        key: undefined,
      }),
    view,
    setView: (changes: Partial<ConfigurationDiffView>) =>
      patch(searchOf(changes), {
        // Typing, and going from one key to the next, are no steps that "back" undoes.
        replace:
          'search' in changes ||
          (changes.open !== undefined && view.open !== undefined),
      }),
    onlyChanged: parameters.get('snapshots') === 'changed',
    setOnlyChanged: (only: boolean) =>
      patch({ snapshots: only ? 'changed' : undefined }),
  };
}

function searchOf(changes: Partial<ConfigurationDiffView>): SearchPatch {
  const { layout, shown, volatile, search } = changes;
  return {
    ...(layout && { layout: layout === 'unified' ? layout : undefined }),
    ...(shown && { shown }),
    ...(volatile !== undefined && { volatile: volatile ? 'yes' : undefined }),
    ...(search !== undefined && { q: search }),
    ...('open' in changes && { key: changes.open }),
  };
}
