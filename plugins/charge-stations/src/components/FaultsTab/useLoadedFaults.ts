import { assertError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  resolveTimeRange,
  useConditions,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import { useState } from 'react';
import type { FaultFilter } from './faultFilter';

/** Faults a page. */
const PAGE_SIZE = 100;

/** Faults that were asked for beyond the first page. */
interface OlderFaults {
  /** What they are an answer to. */
  key: string;
  faults: ApiCondition[];
  nextCursor?: string;
  error?: Error;
}

export interface LoadedFaultsOptions {
  identity: string;
  range: TimeRange;
  filter: FaultFilter;
}

/**
 * The faults of a range that a filter leaves: the newest are kept fresh, older ones come when asked for.
 * What the first page held then is kept with the older ones, so that nothing falls
 * between when newer faults push it out.
 */
export function useLoadedFaults(options: LoadedFaultsOptions) {
  const { identity, range, filter } = options;
  const key = JSON.stringify([identity, range, filter]);

  const api = useApi(chargeStationsApiRef);
  const query = useConditions({ identity, range, ...filter, limit: PAGE_SIZE });
  const newest = query.data?.items ?? [];
  const [stored, setOlder] = useState<OlderFaults>();
  const older = stored?.key === key ? stored : undefined;
  const nextCursor = older ? older.nextCursor : query.data?.pageInfo.nextCursor;

  async function loadMore() {
    const known = older?.faults ?? newest;
    try {
      const { from, to } = resolveTimeRange(range, Date.now());
      const page = await api.listConditions(identity, {
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        ...filter,
        limit: PAGE_SIZE,
        cursor: nextCursor,
      });
      setOlder({
        key,
        faults: [...known, ...page.items],
        nextCursor: page.pageInfo.nextCursor,
      });
    } catch (error) {
      assertError(error);
      setOlder({ key, faults: known, nextCursor, error });
    }
  }

  return {
    query,
    faults: distinct([...newest, ...(older?.faults ?? [])]),
    /** Undefined when all are here. */
    loadMore: nextCursor ? loadMore : undefined,
    loadMoreError: older?.error,
  };
}

/** The first of each number, which is the freshest. */
function distinct(faults: ApiCondition[]): ApiCondition[] {
  const byNumber = new Map<number, ApiCondition>();
  for (const fault of faults) {
    if (!byNumber.has(fault.number)) {
      byNumber.set(fault.number, fault);
    }
  }
  return [...byNumber.values()];
}
