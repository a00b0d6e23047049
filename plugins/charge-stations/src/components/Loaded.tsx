import { ErrorState } from '@forecourt/plugin-charge-stations-react';
import type { QueryResult } from '@forecourt/plugin-charge-stations-react';
import type { ReactNode } from 'react';

export interface LoadedProps<T> {
  query: Pick<QueryResult<T>, 'data' | 'error' | 'refresh'>;
  /** Shown until the first answer. */
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** What was answered; the place for it before that; why not where it failed. Old data outlives a failure. */
export function Loaded<T>(props: LoadedProps<T>) {
  const { data, error, refresh } = props.query;
  return (
    <>
      {error && <ErrorState error={error} onRetry={refresh} />}
      {data !== undefined && props.children(data)}
      {data === undefined && !error && props.skeleton}
    </>
  );
}
