import { useCallback, useEffect, useRef, useState } from 'react';
import { assertError } from '@backstage/errors';
import { repeatable } from './repeatable';
import { useLive } from './useLive';

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

interface QueryOptions<T> {
  /** The question. Another key aborts the fetch under way and asks again. */
  key: string;
  /** What the question is about. The answer about another subject is never shown. */
  subject: string;
  /** The signal channel that hints at a change. */
  channel: string;
  fetch: (signal: AbortSignal) => Promise<T>;
}

interface Answer<T> {
  key: string;
  subject: string;
  data?: T;
  error?: Error;
  /** Attempts that failed in a row. */
  failures: number;
}

/** Asks, and asks again when there may be news. */
export function useQuery<T>(options: QueryOptions<T>): QueryResult<T> {
  const { key, subject, channel, fetch } = options;
  const latestFetch = useRef(fetch);
  latestFetch.current = fetch;
  const start = useRef<() => void>();
  const [stored, setAnswer] = useState<Answer<T>>();
  const answer = stored?.subject === subject ? stored : undefined;

  useEffect(() => {
    const controller = new AbortController();
    start.current = repeatable(async () => {
      if (controller.signal.aborted) {
        return;
      }
      const next = await attempt(latestFetch.current, controller.signal);
      if (!controller.signal.aborted) {
        setAnswer(last => merge<T>(last, { key, subject, ...next }));
      }
    });
    start.current();
    return () => controller.abort();
  }, [key, subject]);

  const refresh = useCallback(() => start.current?.(), []);
  useLive({ channel, refresh, failures: answer?.failures ?? 0 });

  return {
    data: answer?.data,
    error: answer?.error,
    loading: !answer,
    stale:
      Boolean(answer?.data) && (answer?.key !== key || Boolean(answer.error)),
    refresh,
  };
}

type Attempt<T> =
  | { data: T; error?: undefined }
  | { data?: undefined; error: Error };

async function attempt<T>(
  fetch: QueryOptions<T>['fetch'],
  signal: AbortSignal,
): Promise<Attempt<T>> {
  try {
    return { data: await fetch(signal) };
  } catch (error) {
    assertError(error);
    return { error };
  }
}

function merge<T>(
  last: Answer<T> | undefined,
  next: { key: string; subject: string } & Attempt<T>,
): Answer<T> {
  if (!next.error) {
    return { ...next, failures: 0 };
  }
  const kept = last?.subject === next.subject ? last : undefined;
  return { ...next, data: kept?.data, failures: (kept?.failures ?? 0) + 1 };
}
