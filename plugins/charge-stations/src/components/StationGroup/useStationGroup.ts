import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { placementOf, stationGroupOf } from './stationGroup';

/** The stations that belong to the entity whose page this is, and how the API is asked for them. */
export function useStationGroup() {
  const { entity } = useEntity();
  return useMemo(() => {
    const group = stationGroupOf(entity);
    return { group, placement: placementOf(group) };
  }, [entity]);
}
