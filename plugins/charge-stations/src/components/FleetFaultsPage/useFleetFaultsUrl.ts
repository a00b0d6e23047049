import { useTimeRange } from '@forecourt/plugin-charge-stations-react';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { fleetFaultFilterFrom, groupingFrom } from './fleetFaultsQuery';

/** The page's state in the address: which faults, of what time, grouped by what, and which group is open. */
export function useFleetFaultsUrl() {
  const { parameters, patch } = useSearchPatch();
  const { range, setRange } = useTimeRange({ fallback: '7d' });
  const group = parameters.get('group') ?? undefined;
  return {
    range,
    setRange,
    filter: fleetFaultFilterFrom(parameters),
    by: groupingFrom(parameters),
    group,
    patch: (changes: SearchPatch, options?: { replace?: boolean }) =>
      patch(changes, options),
    /** A second time closes it. */
    toggleGroup: (key: string) =>
      patch({ group: key === group ? undefined : key }, { replace: true }),
  };
}
