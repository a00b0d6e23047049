import { useApi } from '@backstage/frontend-plugin-api';
import {
  STATIONS_SIGNAL_CHANNEL,
  type ApiConditionRunbook,
  type ApiRunbookPage,
  type RunbookOfCodeQuery,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * What to do about a fault; asked once, and again where its code or text is another.
 *
 * @public
 */
export function useRunbookOfCondition(options: {
  identity: string;
  number: number;
  /** What the station says of the fault now, in any form. */
  revision?: string;
}): QueryResult<ApiConditionRunbook> {
  const { identity, number, revision = '' } = options;
  const api = useApi(chargeStationsApiRef);
  const subject = `runbook ${identity} ${number}`;
  return useQuery({
    key: `${subject} ${revision}`,
    subject,
    channel: STATIONS_SIGNAL_CHANNEL,
    live: false,
    fetch: signal => api.getRunbookOfCondition(identity, number, { signal }),
  });
}

/**
 * What to do about a code that is no fault of the station's history, such as the type of a security event; asked once.
 *
 * @public
 */
export function useRunbookOfCode(
  identity: string,
  query: RunbookOfCodeQuery,
): QueryResult<ApiConditionRunbook> {
  const api = useApi(chargeStationsApiRef);
  const subject = `runbook ${identity} ${JSON.stringify(query)}`;
  return useQuery({
    key: subject,
    subject,
    channel: STATIONS_SIGNAL_CHANNEL,
    live: false,
    fetch: signal => api.getRunbookOfCode(identity, query, { signal }),
  });
}

/**
 * All runbooks; asked once.
 *
 * @public
 */
export function useRunbooks(query: {
  limit?: number;
  cursor?: string;
}): QueryResult<ApiRunbookPage> {
  const api = useApi(chargeStationsApiRef);
  const key = `runbooks ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: 'runbooks',
    channel: STATIONS_SIGNAL_CHANNEL,
    live: false,
    fetch: signal => api.listRunbooks(query, { signal }),
  });
}
