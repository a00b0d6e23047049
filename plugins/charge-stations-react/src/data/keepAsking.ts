import { assertError } from '@backstage/errors';
import type { SignalApi } from '@backstage/plugin-signals-react';
import { repeatable } from './repeatable';

/** How often to ask when nothing tells us of changes: new data shows within two seconds. */
export const POLL_MS = 2_000;
/**
 * How often to ask although signals tell us. Whether their connection stands cannot be known (see
 * `SignalApi`), and what was signalled while it did not is never repeated.
 */
export const SAFETY_POLL_MS = 10_000;
/** How seldom to ask when it fails again and again. */
export const SLOWEST_POLL_MS = 30_000;

/** What is known of the answer to a question. Data stays while newer data is fetched and when that fails. */
export interface Answer<T> {
  data?: T;
  /** Why the last attempt failed. */
  error?: Error;
  /** Attempts that failed in a row. */
  failures: number;
}

export interface AskingOptions<T> {
  fetch: (signal: AbortSignal) => Promise<T>;
  /** Absent in an app without signals. */
  signals?: SignalApi;
  /** The signal channel that hints at a change. */
  channel: string;
  onAnswer: (answer: Answer<T>) => void;
  /** `false`: asked once, and again only when told to; for what costs the backend much. Default: true. */
  live?: boolean;
}

/**
 * Asks, and asks again when a signal hints at a change, every so often in case none comes, and when
 * the tab is looked at again or the network is back. A hidden tab asks for nothing.
 */
export function keepAsking<T>(options: AskingOptions<T>) {
  const { fetch, signals, channel, onAnswer, live = true } = options;
  const controller = new AbortController();
  let answer: Answer<T> = { failures: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = repeatable(async () => {
    clearTimeout(timer);
    if (controller.signal.aborted) {
      return;
    }
    const next = await attempt(fetch, controller.signal, answer);
    if (!controller.signal.aborted) {
      answer = next;
      onAnswer(answer);
      if (live) {
        timer = setTimeout(askIfVisible, pauseAfter(answer, Boolean(signals)));
      }
    }
  });
  function askIfVisible() {
    if (live && document.visibilityState === 'visible') {
      ask();
    }
  }

  const subscription = signals?.subscribe(channel, askIfVisible);
  document.addEventListener('visibilitychange', askIfVisible);
  window.addEventListener('online', askIfVisible);
  ask();

  return {
    ask,
    stop() {
      controller.abort();
      clearTimeout(timer);
      subscription?.unsubscribe();
      document.removeEventListener('visibilitychange', askIfVisible);
      window.removeEventListener('online', askIfVisible);
    },
  };
}

/** After a failure the signals are not waited for: they come from where the answer should have come. */
function pauseAfter({ failures }: Answer<unknown>, hasSignals: boolean) {
  return failures === 0 && hasSignals
    ? SAFETY_POLL_MS
    : Math.min(POLL_MS * 2 ** failures, SLOWEST_POLL_MS);
}

async function attempt<T>(
  fetch: AskingOptions<T>['fetch'],
  signal: AbortSignal,
  last: Answer<T>,
): Promise<Answer<T>> {
  try {
    return { data: await fetch(signal), failures: 0 };
  } catch (error) {
    assertError(error);
    return { data: last.data, error, failures: last.failures + 1 };
  }
}
