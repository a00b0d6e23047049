import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  HistoryBase,
  Millis,
  Projector,
  RetentionWait,
  StationState,
} from '../../model';
import { isSameHistory } from '../../retention';
import { HistoryStore, RetentionStore } from '../../store';
import { Slices } from './Slices';

export interface BaseOptions {
  store: RetentionStore;
  history: HistoryStore;
  projector: Projector;
}

/**
 * Remembers what the events before a time had told, so that they may go and the history can still be made anew
 * from there on. Why that must wait, or null.
 */
export async function moveBase(
  options: BaseOptions & {
    slices: Slices;
    signal: AbortSignal;
    identity: string;
    before: Millis;
  },
): Promise<RetentionWait | null> {
  const { before, history, identity, projector, slices, store } = options;
  const base = await history.base(identity);
  const from = base?.eventsFrom ?? 0;
  if (from >= before || !(await store.hasEvents(identity, { from, before }))) {
    return null;
  }
  const state = await fold({ ...options, base });
  if (!state) {
    return null;
  }
  return slices.alone(identity, async () => {
    const remembered = projector.remembered(state);
    const stored = await store.stored(identity, remembered);
    if (!(await store.needs(identity))) {
      return 'unsettled';
    }
    if (!isSameHistory(remembered, stored)) {
      return 'historyDiffers';
    }
    await store.setBase(identity, { eventsFrom: before, state });
    return null;
  });
}

/** As a rebuild does it, without writing anything. */
async function fold(
  options: BaseOptions & {
    identity: string;
    base: HistoryBase | null;
    before: Millis;
    signal: AbortSignal;
  },
): Promise<StationState | null> {
  const { base, before, history, identity, projector, signal } = options;
  const span = { from: base?.eventsFrom, to: before };
  let state: StationState | null = base && base.state;
  for await (const page of history.events(identity, span)) {
    signal.throwIfAborted();
    const events = page.map(({ event }) => event);
    ({ state } = projector.apply(state, events));
    await nextTurn();
  }
  return state;
}
