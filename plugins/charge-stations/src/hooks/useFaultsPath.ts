import { useRouteRef } from '@backstage/frontend-plugin-api';
import { faultsRouteRef } from '../routes';

/**
 * The address of the station's Faults tab, opened at a fault where one is named;
 * undefined where the app has no such tab.
 */
export function useFaultsPath() {
  const path = useRouteRef(faultsRouteRef)?.();
  return path === undefined
    ? undefined
    : (fault?: number) =>
        fault === undefined ? path : `${path}?fault=${fault}`;
}
