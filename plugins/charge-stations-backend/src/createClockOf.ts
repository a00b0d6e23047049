import { StationClock, stationClockOf } from './faults';
import { Projector } from './model';
import { toMemory } from './recorder';
import { EvidenceWriter } from './store';

/**
 * What is known of a station's clock, read from the memory that its reports are placed with; undefined where it
 * has none, or rules of another version wrote that.
 */
export function createClockOf(options: {
  writer: Pick<EvidenceWriter, 'load'>;
  projector: Projector;
}): (identity: string) => Promise<StationClock | undefined> {
  const { writer, projector } = options;
  return async identity => {
    const stored = (await writer.load([identity])).get(identity);
    const state = stored && toMemory(stored, projector).state;
    try {
      return state ? stationClockOf(state) : undefined;
    } catch {
      return undefined;
    }
  };
}
