import { useApi } from '@backstage/frontend-plugin-api';
import {
  STATIONS_SIGNAL_CHANNEL,
  type ApiAvailability,
  type ApiAvailabilityDays,
  type ApiAvailabilityProfile,
  type ApiAvailabilitySpanPage,
  type AvailabilityDaysQuery,
  type AvailabilityQuery,
  type AvailabilitySpansQuery,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/** Figures come from daily sums that are made every few minutes: asked once, not with every signal. */
const ONCE = { channel: STATIONS_SIGNAL_CHANNEL, live: false };

/**
 * The rulebooks that a figure can be worked out by.
 *
 * @public
 */
export function useAvailabilityProfiles(): QueryResult<{
  items: ApiAvailabilityProfile[];
}> {
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    ...ONCE,
    key: 'availability profiles',
    subject: 'availability profiles',
    fetch: signal => api.listAvailabilityProfiles({ signal }),
  });
}

/**
 * A page of availability figures, the worst first, as of when it was asked.
 *
 * @public
 */
export function useAvailability(
  query: AvailabilityQuery,
): QueryResult<ApiAvailability> {
  const api = useApi(chargeStationsApiRef);
  const key = `availability ${JSON.stringify(query)}`;
  return useQuery({
    ...ONCE,
    key,
    subject: key,
    fetch: signal => api.getAvailability(query, { signal }),
  });
}

/**
 * Availability of a station's ports day by day, as of when it was asked.
 *
 * @public
 */
export function useAvailabilityDays(
  query: AvailabilityDaysQuery & { identity: string },
): QueryResult<ApiAvailabilityDays> {
  const api = useApi(chargeStationsApiRef);
  const key = `availability days ${JSON.stringify(query)}`;
  return useQuery({
    ...ONCE,
    key,
    subject: key,
    fetch: signal => api.listAvailabilityDays(query, { signal }),
  });
}

/**
 * What a port's time was, span by span, as of when it was asked.
 *
 * @public
 */
export function useAvailabilitySpans(
  query: AvailabilitySpansQuery,
): QueryResult<ApiAvailabilitySpanPage> {
  const api = useApi(chargeStationsApiRef);
  const key = `availability spans ${JSON.stringify(query)}`;
  return useQuery({
    ...ONCE,
    key,
    subject: key,
    fetch: signal => api.listAvailabilitySpans(query, { signal }),
  });
}
