import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatTimeRange,
  type TimeWindow,
} from '@forecourt/plugin-charge-stations-react';

/** The address of a station's Faults tab from anywhere: with a time range, and a fault that is open in it. */
export function useStationFaultsLink() {
  const entityLink = useEntityRefLink();
  return (options: {
    entityRef: string;
    window: TimeWindow;
    fault?: number;
  }) => {
    const { entityRef, window, fault } = options;
    const parameters = formatTimeRange({ kind: 'absolute', ...window });
    if (fault !== undefined) {
      parameters.set('fault', String(fault));
    }
    return `${entityLink(entityRef)}/faults?${parameters}`;
  };
}
