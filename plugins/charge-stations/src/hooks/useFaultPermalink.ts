import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import type { ApiFleetFaultPage } from '@forecourt/plugin-charge-stations-common';
import { useNow } from '@forecourt/plugin-charge-stations-react';
import { faultSearch } from './faultSearch';

/** The clock by which the range around an open fault ends, in milliseconds. */
const CLOCK = 60_000;

/**
 * The address of a fault on its station's page, with the time around it; undefined where the station
 * has no page. A tab's own route cannot be asked for from outside its entity's page.
 */
export function useFaultPermalink(
  fault: ApiFleetFaultPage['items'][number],
): string | undefined {
  const entityPath = useRouteRef(entityRouteRef);
  const now = useNow(CLOCK);
  const { entityRef } = fault.station;
  if (!entityRef) {
    return undefined;
  }
  const page = entityPath(entityRouteParams(entityRef, { encodeParams: true }));
  return `${page}/faults?${faultSearch(fault.condition, now)}`;
}
