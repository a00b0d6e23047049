import { HistoryBase, Projector, RememberedHistory } from '../../model';
import { HistoryStore } from '../../store';
import { HistoryKeptError } from './HistoryKeptError';

/**
 * Takes a station's history back to where it can be made anew from: to nothing, or, where old events were
 * deleted, to what it was when the first of those came that are left. What was before stays.
 *
 * @throws HistoryKeptError where nobody can say today what it was; nothing has changed then.
 */
export async function clearHistory(options: {
  identity: string;
  history: HistoryStore;
  projector: Projector;
}): Promise<HistoryBase | null> {
  const { history, identity, projector } = options;
  const base = await history.base(identity);
  await history.discard(
    identity,
    base ? { ...base, remembered: readRemembered(projector, base) } : undefined,
  );
  return base;
}

function readRemembered(
  projector: Projector,
  { eventsFrom, state }: HistoryBase,
): RememberedHistory {
  try {
    return projector.remembered(state);
  } catch {
    const date = new Date(eventsFrom).toISOString().slice(0, 10);
    throw new HistoryKeptError(
      `Events before ${date} are not kept any more, and what was remembered of them cannot be read: the history stays as it is`,
    );
  }
}
