import { loadKnowledge } from '@forecourt/plugin-charge-stations-knowledge';
import { createFaultProjector } from '../faults';
import { Knowledge, Projector } from '../model';

/** What the packs that come along say: read once. */
export const ownKnowledge: Knowledge = loadKnowledge();

/** The reducer as it is without any configuration. */
export function faultProjector(
  rules?: Parameters<typeof createFaultProjector>[0]['rules'],
): Projector {
  return createFaultProjector({ knowledge: ownKnowledge, rules });
}
