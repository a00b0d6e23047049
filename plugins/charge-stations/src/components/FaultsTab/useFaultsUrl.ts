import { useSearchPatch } from '../../hooks/useSearchPatch';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { faultFilterFrom } from './faultFilter';
import { faultOrderFrom, orderAfterClick } from './faultOrder';
import type { FaultColumn } from './faultOrder';

/** The tab's state in the address: which faults, in which order, and which one is open. The range is `useZoomableRange`'s. */
export function useFaultsUrl() {
  const { parameters, patch } = useSearchPatch();
  const order = faultOrderFrom(parameters);
  const selected = Number(parameters.get('fault')) || undefined;
  return {
    filter: faultFilterFrom(parameters),
    setFilter: (changes: SearchPatch) => patch(changes),
    order,
    sortBy: (column: FaultColumn) => {
      const next = orderAfterClick(order, column);
      patch({ sort: next.column, order: next.direction }, { replace: true });
    },
    selected,
    /** Charging sessions are drawn and exported unless they were switched off. */
    showsSessions: parameters.get('sessions') !== 'off',
    showSessions: (shown: boolean) =>
      patch({ sessions: shown ? undefined : 'off' }, { replace: true }),
    /** Opening is a step that "back" undoes; going from one fault to the next is not. */
    select: (number?: number) =>
      patch(
        { fault: number?.toString() },
        { replace: selected !== undefined && number !== undefined },
      ),
  };
}
