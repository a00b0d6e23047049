import { assertError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  stationSignalChannel,
  type ApiTimeline,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import {
  timelineKey,
  timelineQuery,
  type TimelineOptions,
} from './useTimeline';
import { useQuery, type QueryResult } from './useQuery';

/**
 * What was answered about one of several stations: another's failure is not its own.
 *
 * @public
 */
export type TimelineAnswer =
  | { identity: string; timeline: ApiTimeline }
  | { identity: string; error: Error };

/**
 * The timelines of several stations over one range, renewed together.
 *
 * @public
 */
export function useTimelines(
  options: TimelineOptions & { identities: string[] },
): QueryResult<TimelineAnswer[]> {
  const { identities } = options;
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `timelines ${JSON.stringify(identities)} ${timelineKey(options)}`,
    subject: 'timelines',
    // Of the others the slow poll tells.
    channel: stationSignalChannel(identities[0] ?? ''),
    live: identities.length > 0,
    fetch: signal => {
      const query = timelineQuery(options);
      return Promise.all(
        identities.map(async (identity): Promise<TimelineAnswer> => {
          try {
            const timeline = await api.getTimeline(identity, query, { signal });
            return { identity, timeline };
          } catch (error) {
            assertError(error);
            return { identity, error };
          }
        }),
      );
    },
  });
}
