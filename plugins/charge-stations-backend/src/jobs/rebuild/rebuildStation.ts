import {
  EventFlag,
  EventRef,
  Projection,
  Projector,
  StationEvent,
  StationState,
} from '../../model';
import { collapseChanges } from '../../recorder';
import {
  EMPTY_BATCH,
  EventFlags,
  EvidenceWriter,
  HistoryStore,
  ListenerRunStore,
  StoredEvent,
} from '../../store';
import { clearHistory } from './clearHistory';
import { Present } from './present';

export interface RebuildOptions {
  history: HistoryStore;
  writer: EvidenceWriter;
  projector: Projector;
  /** Deadlines are applied up to the last sign of life, as the recorder had. */
  runs: Pick<ListenerRunStore, 'latest'>;
}

/**
 * Makes a station's history anew from all its evidence, in the order in which it was received: what came to
 * be known of its past in between is in its place then. Where old events were deleted, what was made of them stays
 * as it is, and so does all that came to be known of that time later. Nobody else may write the station meanwhile
 * (`GroupCommitRecorder.exclusively`). Cut short, it is to be done again: the history is incomplete.
 *
 * @throws HistoryKeptError where it cannot be made anew; nothing has changed then.
 */
export async function rebuildStation(
  options: RebuildOptions & { identity: string },
): Promise<void> {
  const { identity, history, projector, runs, writer } = options;
  const known = (await writer.load([identity])).get(identity);
  const base = await clearHistory(options);
  const present = new Present(known?.summary ?? null, { isWhole: !base });
  let state: StationState | null = base && base.state;
  let nextDeadline: Projection['nextDeadline'] =
    base && projector.apply(base.state, []).nextDeadline;
  for await (const page of history.events(identity, {
    from: base?.eventsFrom,
  })) {
    const events: StationEvent[] = page.map(({ event }) => event);
    const projection: Projection = projector.apply(state, events);
    ({ state, nextDeadline } = projection);
    present.take(events);
    await history.setFlags(changedFlags(page, projection.flags));
    await writer.write({
      ...EMPTY_BATCH,
      ...collapseChanges(projection.changes),
    });
  }
  const aliveAt = (await runs.latest())?.aliveAt ?? -Infinity;
  if (state && nextDeadline !== null && nextDeadline <= aliveAt) {
    const projection = projector.advance(state, aliveAt);
    ({ state, nextDeadline } = projection);
    await writer.write({
      ...EMPTY_BATCH,
      ...collapseChanges(projection.changes),
    });
  }
  const summary = present.summary();
  if (state && summary) {
    await writer.write({
      ...EMPTY_BATCH,
      stations: [{ summary, nextDeadline }],
      checkpoints: [{ identity, state, last: null }],
    });
  }
}

/** The events that are judged otherwise than before. */
function changedFlags(
  page: StoredEvent[],
  judged: Projection['flags'],
): EventFlags[] {
  const byEvent = new Map<string, Set<EventFlag>>();
  for (const { evidence, flags } of judged) {
    const key = keyOf(evidence);
    byEvent.set(key, new Set([...(byEvent.get(key) ?? []), ...flags]));
  }
  return page.flatMap(({ event, flags: before }) => {
    const { connectionId, seq, part = 0 } = event;
    const flags = [...(byEvent.get(keyOf(event)) ?? [])];
    return flags.join() === before.join()
      ? []
      : [{ connectionId, seq, part, flags }];
  });
}

function keyOf({ connectionId, seq, part = 0 }: EventRef): string {
  return `${connectionId}/${seq}/${part}`;
}
