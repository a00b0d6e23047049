import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import type {
  ApiCondition,
  ApiFaultStation,
} from '@forecourt/plugin-charge-stations-common';
import { useNow } from '@forecourt/plugin-charge-stations-react';
import { faultSearch } from './faultSearch';

/** The clock by which the range around an open fault ends, in milliseconds. */
const CLOCK = 60_000;

interface LinkedFault {
  condition: Pick<ApiCondition, 'number' | 'openedAt' | 'closedAt'>;
  station: Pick<ApiFaultStation, 'entityRef'>;
}

/**
 * The address of a fault on its station's page, with the time around it; undefined where the station
 * has no page. A tab's own route cannot be asked for from outside its entity's page.
 */
export function useFaultPermalink(fault: LinkedFault): string | undefined {
  return useFaultPermalinks()(fault);
}

/** The same for faults that are not known yet. */
export function useFaultPermalinks(): (
  fault: LinkedFault,
) => string | undefined {
  const entityPath = useRouteRef(entityRouteRef);
  const now = useNow(CLOCK);
  return ({ condition, station: { entityRef } }) => {
    if (!entityRef) {
      return undefined;
    }
    const params = entityRouteParams(entityRef, { encodeParams: true });
    return `${entityPath(params)}/faults?${faultSearch(condition, now)}`;
  };
}
