import { Condition, StationEvent } from '../model';
import { scopeOf } from '../model/scopes';
import { EvidenceQueries } from '../store/queries';

/** Events of one moment that are looked at. */
const MOST_EVENTS = 50;

/**
 * The message that bounds a fault's opening (time rule 3): the fault was opened at the very moment at which its
 * scope was last seen without it. Undefined where nothing bounds it, or a queued message's own time did.
 */
export async function contraryEvidence(
  condition: Condition,
  evidence: Pick<EvidenceQueries, 'listEvents'>,
): Promise<StationEvent | undefined> {
  const { identity, openedBasis, openedAt, scope } = condition;
  if (openedBasis !== 'bounded') {
    return undefined;
  }
  const { items } = await evidence.listEvents({
    identity,
    from: openedAt,
    to: openedAt + 1,
    types: ['status', 'variable'],
    limit: MOST_EVENTS,
  });
  return items
    .map(({ event }) => event)
    .reverse()
    .find(
      event =>
        (event.type === 'status' || event.type === 'variable') &&
        scopeOf(event) === scope,
    );
}
