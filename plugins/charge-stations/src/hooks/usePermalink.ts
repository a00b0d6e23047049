import {
  formatTimeRange,
  parseTimeRange,
  resolveTimeRange,
} from '@forecourt/plugin-charge-stations-react';
import { useHref, useLocation } from 'react-router-dom';

/** Gives the whole address of what is on the screen, which shows the same to a colleague and tomorrow. */
export function usePermalink(): () => string {
  const { pathname, search, hash } = useLocation();
  const path = useHref({ pathname });
  return () => {
    const url = new URL(path, window.location.origin);
    url.search = absoluteSearch(search, Date.now());
    url.hash = hash;
    return url.href;
  };
}

/** The query string with the range that it means now: "the last 24 hours" are others tomorrow. */
export function absoluteSearch(search: string, now: number): string {
  const parameters = new URLSearchParams(search);
  const window = resolveTimeRange(parseTimeRange(parameters), now);
  return formatTimeRange(
    { kind: 'absolute', ...window },
    parameters,
  ).toString();
}
