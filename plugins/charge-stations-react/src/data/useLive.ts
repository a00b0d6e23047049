import { useEffect, useRef } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';

/** How often to ask when nothing tells us of changes: new data shows within two seconds. */
export const POLL_MS = 2_000;
/** How often to ask although signals tell us: a lost signal must not leave a page old for long. */
export const SAFETY_POLL_MS = 30_000;

/**
 * Calls `refresh` when a signal hints at a change, every so often in case none comes, and when the
 * tab is looked at again. A hidden tab asks for nothing. Repeated failures slow the polling down.
 */
export function useLive(options: {
  channel: string;
  refresh: () => void;
  failures: number;
}): void {
  const { channel, refresh, failures } = options;
  const { lastSignal, isSignalsAvailable } = useSignal(channel);
  const interval = Math.min(
    (isSignalsAvailable ? SAFETY_POLL_MS : POLL_MS) * 2 ** failures,
    SAFETY_POLL_MS,
  );

  const seen = useRef(lastSignal);
  useEffect(() => {
    if (lastSignal !== seen.current) {
      seen.current = lastSignal;
      refreshIfVisible(refresh);
    }
  }, [lastSignal, refresh]);

  useEffect(() => {
    const ask = () => refreshIfVisible(refresh);
    const timer = setInterval(ask, interval);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [interval, refresh]);
}

function refreshIfVisible(refresh: () => void): void {
  if (document.visibilityState === 'visible') {
    refresh();
  }
}
