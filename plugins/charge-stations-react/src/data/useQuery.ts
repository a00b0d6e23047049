import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { chargeStationsApiRef } from '../apiRef';
import type { Answer } from './keepAsking';
import { queriesOf, type Question } from './SharedQueries';

/**
 * What a data hook knows. Data stays while newer data is fetched and when that fails.
 *
 * @public
 */
export interface QueryResult<T> {
  data?: T;
  /** The first answer is awaited. */
  loading: boolean;
  /** Why the last attempt failed. */
  error?: Error;
  /** `data` is of an earlier question, or the last attempt to renew it failed. */
  stale: boolean;
  /** Asks again now. */
  refresh: () => void;
}

interface QueryOptions<T> extends Omit<Question<T>, 'signals'> {
  /** What the question is about. The answer about another subject is never shown. */
  subject: string;
}

/** The answer to a question, shared with all who ask the same, and renewed when there may be news. */
export function useQuery<T>(options: QueryOptions<T>): QueryResult<T> {
  const { key, subject } = options;
  const queries = queriesOf(useApi(chargeStationsApiRef));
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(options);
  latest.current = options;

  const subscribe = useCallback(
    (listener: () => void) =>
      queries.subscribe({ ...latest.current, key, signals }, listener),
    [queries, signals, key],
  );
  // The key says what the answer is.
  const answer = useSyncExternalStore(
    subscribe,
    () => queries.answerTo(key) as Answer<T>,
  );
  const refresh = useCallback(() => queries.ask(key), [queries, key]);

  const last = useRef<{ subject: string; data: T }>();
  useEffect(() => {
    if (answer.data !== undefined) {
      last.current = { subject, data: answer.data };
    }
  }, [subject, answer.data]);
  const earlier =
    last.current?.subject === subject ? last.current.data : undefined;
  const data = answer.data ?? earlier;

  return {
    data,
    error: answer.error,
    loading: data === undefined && !answer.error,
    stale:
      data !== undefined &&
      (answer.data === undefined || Boolean(answer.error)),
    refresh,
  };
}
