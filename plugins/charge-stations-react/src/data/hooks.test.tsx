import type { ReactNode } from 'react';
import { act, renderHook } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  stationSignalChannel,
  type ChargeStationsApi,
} from '@forecourt/plugin-charge-stations-common';
import { timeline } from '../__testUtils__/fixtures';
import { chargeStationsApiRef } from '../apiRef';
import { aStation } from '../testUtils';
import type { TimeRange } from '../time/timeRange';
import { POLL_MS, SAFETY_POLL_MS } from './keepAsking';
import { useStation } from './useStation';
import { timelineKey, timelineQuery, useTimeline } from './useTimeline';

/** A backend whose answers the test gives when it likes. */
function fakeApi() {
  const asked: Array<{
    identity: string;
    signal?: AbortSignal;
    answer: (title: string) => Promise<void>;
    fail: (error: Error) => Promise<void>;
  }> = [];
  const getStation: ChargeStationsApi['getStation'] = (identity, options) =>
    new Promise((resolve, reject) => {
      asked.push({
        identity,
        signal: options?.signal,
        answer: title =>
          act(async () => resolve(aStation({ identity, title }))),
        fail: error => act(async () => reject(error)),
      });
    });
  return { asked, getStation };
}

/** Signals that the test sends. */
function fakeSignals() {
  const listeners = new Map<string, () => void>();
  return {
    send: (channel: string) => act(() => listeners.get(channel)?.()),
    subscribe: <T,>(channel: string, onMessage: (message: T) => void) => {
      // Each message is an object of its own, as it is off the socket.
      listeners.set(channel, () => onMessage(JSON.parse('{}')));
      return { unsubscribe: () => listeners.delete(channel) };
    },
  };
}

function inApp(
  api: Pick<ChargeStationsApi, 'getStation'>,
  signals?: ReturnType<typeof fakeSignals>,
) {
  return ({ children }: { children: ReactNode }) => (
    <TestApiProvider
      apis={[
        [chargeStationsApiRef, api],
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ]}
    >
      {children}
    </TestApiProvider>
  );
}

function renderStation(...app: Parameters<typeof inApp>) {
  return renderHook(({ identity }) => useStation(identity), {
    wrapper: inApp(...app),
    initialProps: { identity: 'CP1' },
  });
}

function setVisibility(state: DocumentVisibilityState) {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

const pass = (millis: number) =>
  act(() => jest.advanceTimersByTimeAsync(millis));

describe('a data hook', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('is loading until the first answer', async () => {
    const { asked, getStation } = fakeApi();
    const { result } = renderStation({ getStation });
    expect(result.current).toMatchObject({ loading: true, stale: false });
    await asked[0].answer('one');
    expect(result.current).toMatchObject({
      data: { title: 'one' },
      loading: false,
      stale: false,
    });
  });

  it('asks every two seconds where there are no signals, and keeps the data meanwhile', async () => {
    const { asked, getStation } = fakeApi();
    const { result } = renderStation({ getStation });
    await asked[0].answer('one');
    await pass(POLL_MS);
    expect(asked).toHaveLength(2);
    expect(result.current.data?.title).toBe('one');
    await asked[1].answer('two');
    expect(result.current.data?.title).toBe('two');
  });

  it('asks at once on a signal, and every ten seconds in case one was lost', async () => {
    const { asked, getStation } = fakeApi();
    const signals = fakeSignals();
    renderStation({ getStation }, signals);
    await asked[0].answer('one');
    await pass(POLL_MS);
    expect(asked).toHaveLength(1);

    signals.send(stationSignalChannel('CP1'));
    expect(asked).toHaveLength(2);
    await asked[1].answer('two');

    await pass(SAFETY_POLL_MS);
    expect(asked).toHaveLength(3);
  });

  it('answers a signal that came during a fetch with another fetch', async () => {
    const { asked, getStation } = fakeApi();
    const signals = fakeSignals();
    renderStation({ getStation }, signals);
    signals.send(stationSignalChannel('CP1'));
    expect(asked).toHaveLength(1);
    await asked[0].answer('old');
    expect(asked).toHaveLength(2);
  });

  it('asks for nothing in a hidden tab, and at once when it is looked at', async () => {
    const { asked, getStation } = fakeApi();
    renderStation({ getStation });
    await asked[0].answer('one');
    setVisibility('hidden');
    await pass(10 * POLL_MS);
    expect(asked).toHaveLength(1);
    setVisibility('visible');
    expect(asked).toHaveLength(2);
  });

  it('keeps the data when a later attempt fails, says so, and asks less often', async () => {
    const { asked, getStation } = fakeApi();
    const { result } = renderStation({ getStation });
    await asked[0].answer('one');
    await pass(POLL_MS);
    await asked[1].fail(new Error('down'));
    expect(result.current).toMatchObject({
      data: { title: 'one' },
      error: { message: 'down' },
      stale: true,
      loading: false,
    });
    await pass(POLL_MS);
    expect(asked).toHaveLength(2);
    await pass(POLL_MS);
    expect(asked).toHaveLength(3);
  });

  it('does not wait for a signal where the last attempt failed', async () => {
    const { asked, getStation } = fakeApi();
    renderStation({ getStation }, fakeSignals());
    await asked[0].fail(new Error('down'));
    await pass(2 * POLL_MS);
    expect(asked).toHaveLength(2);
  });

  it('asks at once when the network is back', async () => {
    const { asked, getStation } = fakeApi();
    renderStation({ getStation }, fakeSignals());
    await asked[0].answer('one');
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    expect(asked).toHaveLength(2);
  });

  it('asks once for all parts of a page, from the first to the last of them', async () => {
    const { asked, getStation } = fakeApi();
    const signals = fakeSignals();
    const wrapper = inApp({ getStation }, signals);
    const card = () => renderHook(() => useStation('CP1'), { wrapper });
    const cards = [card(), card(), card()];
    await asked[0].answer('one');
    const late = card();
    expect(late.result.current.data?.title).toBe('one');
    expect(asked).toHaveLength(1);

    signals.send(stationSignalChannel('CP1'));
    expect(asked).toHaveLength(2);
    await asked[1].answer('two');
    for (const { result } of [...cards, late]) {
      expect(result.current.data?.title).toBe('two');
    }

    cards.forEach(({ unmount }) => unmount());
    await pass(SAFETY_POLL_MS);
    expect(asked).toHaveLength(3);
    late.unmount();
    expect(asked[2].signal?.aborted).toBe(true);
  });

  it('never shows one station as another, and gives up on the answer it no longer needs', async () => {
    const { asked, getStation } = fakeApi();
    const { result, rerender } = renderStation({ getStation });
    await asked[0].answer('one');
    act(() => result.current.refresh());
    rerender({ identity: 'CP2' });
    expect(result.current).toMatchObject({ data: undefined, loading: true });
    expect(asked[1].signal?.aborted).toBe(true);
    await asked[1].answer('late');
    expect(result.current.data).toBeUndefined();
    await asked[2].answer('other');
    expect(result.current.data).toMatchObject({
      identity: 'CP2',
      title: 'other',
    });
  });

  it('asks nothing after it is unmounted', async () => {
    const { asked, getStation } = fakeApi();
    const { unmount } = renderStation({ getStation });
    unmount();
    expect(asked[0].signal?.aborted).toBe(true);
    await pass(10 * POLL_MS);
    expect(asked).toHaveLength(1);
  });
});

describe('useTimeline', () => {
  const NOW = Date.parse('2026-11-19T08:00:00Z');
  beforeEach(() => jest.useFakeTimers({ now: NOW }));
  afterEach(() => jest.useRealTimers());

  const ALL = {
    range: { kind: 'relative', preset: '24h' },
    widthPx: 900,
  } as const;

  function renderTimeline(initialRange: TimeRange) {
    const getTimeline = jest.fn(async (_identity: string, query?: object) =>
      timeline({ ...query }),
    );
    const view = renderHook(
      ({ range }) => useTimeline({ identity: 'CP1', range, widthPx: 951 }),
      {
        initialProps: { range: initialRange },
        wrapper: ({ children }) => (
          <TestApiProvider apis={[[chargeStationsApiRef, { getTimeline }]]}>
            {children}
          </TestApiProvider>
        ),
      },
    );
    return { ...view, getTimeline };
  }

  it('spans of the station alone are another question', async () => {
    expect(timelineKey(ALL)).not.toBe(
      timelineKey({ ...ALL, spans: 'station' }),
    );
    expect(timelineQuery({ ...ALL, spans: 'station' })).toEqual({
      ...timelineQuery(ALL),
      spans: 'station',
    });
  });

  it('a relative range follows now; the resolution is one pixel', async () => {
    const { getTimeline } = renderTimeline({ kind: 'relative', preset: '24h' });
    await pass(0);
    expect(getTimeline.mock.lastCall?.[1]).toEqual({
      from: '2026-11-18T08:00:00.000Z',
      to: '2026-11-19T08:00:00.000Z',
      resolution: 86_400,
    });
    await pass(POLL_MS);
    expect(getTimeline.mock.lastCall?.[1]).toMatchObject({
      to: '2026-11-19T08:00:02.000Z',
    });
  });

  it('another range keeps the drawn data and calls it stale until the new answer', async () => {
    const { result, rerender } = renderTimeline({
      kind: 'relative',
      preset: '24h',
    });
    await pass(0);
    const range = { kind: 'absolute' as const, from: 0, to: 86_400_000 };
    rerender({ range });
    expect(result.current).toMatchObject({
      stale: true,
      data: { to: '2026-11-19T08:00:00.000Z' },
    });
    await pass(0);
    expect(result.current).toMatchObject({
      stale: false,
      data: { to: '1970-01-02T00:00:00.000Z' },
    });
  });
});
