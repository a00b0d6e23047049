import { LoggerService } from '@backstage/backend-plugin-api';
import { Projector, StationEvent } from '../../model';
import { collapseChanges } from '../../recorder';
import { DemoStore, EvidenceWriter, StationSummary } from '../../store';
import { EvidenceQueries } from '../../store/queries';

const PAGE = 500;

/**
 * Deletes the demo's evidence and makes the history of its stations anew from what really came over
 * sockets. Runs before the listener starts; cut short, it goes on at the next start.
 */
export async function removeDemoHistory(options: {
  store: DemoStore;
  evidence: EvidenceQueries;
  writer: EvidenceWriter;
  projector: Projector;
  logger: LoggerService;
}): Promise<void> {
  const { store, writer, projector, logger } = options;
  await store.setProgress('removing');
  const identities = await store.identitiesToRemove();
  for (const identity of identities) {
    await store.discardStation(identity);
    const events = await readEvents(options.evidence, identity);
    if (events.length > 0) {
      const [memory] = (await writer.load([identity])).values();
      const { state, nextDeadline, changes, flags } = projector.apply(
        null,
        events,
      );
      await store.replaceFlags(identity, flags);
      const summary = withoutDemo(memory.summary, events);
      await writer.write({
        frames: [],
        events: [],
        ...collapseChanges(changes),
        stations: [{ summary, nextDeadline }],
        checkpoints: [{ identity, state, last: null }],
      });
    }
  }
  await store.setProgress('none');
  logger.info(`Removed the demo history of ${identities.length} stations`);
}

/** The present was live before; what the demo left in it are its own boots and its beginning. */
function withoutDemo(
  summary: StationSummary,
  events: StationEvent[],
): StationSummary {
  const [first] = events.filter(({ type }) => type !== 'listenerGap');
  const boot = events.filter(event => event.type === 'boot').at(-1);
  return {
    ...summary,
    firstSeenAt: first?.receivedAt ?? summary.firstSeenAt,
    vendor: boot?.vendor ?? null,
    model: boot?.model ?? null,
    serialNumber: boot?.serialNumber ?? null,
    firmwareVersion: boot?.firmwareVersion ?? null,
    lastBootAt: boot?.receivedAt ?? null,
  };
}

async function readEvents(
  evidence: EvidenceQueries,
  identity: string,
): Promise<StationEvent[]> {
  const events: StationEvent[] = [];
  let cursor: string | undefined;
  do {
    const page = await evidence.listEvents({
      identity,
      from: Number.MIN_SAFE_INTEGER,
      to: Number.MAX_SAFE_INTEGER,
      limit: PAGE,
      cursor,
    });
    events.push(...page.items.map(({ event }) => event));
    cursor = page.nextCursor;
  } while (cursor);
  return events;
}
