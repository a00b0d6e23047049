import type {
  ApiConfigurationEntryWithMeaning,
  ApiConfigurationReading,
  ApiConfigurationSnapshot,
  ConfigurationEntry,
  ConfigurationMeanings,
} from '@forecourt/plugin-charge-stations-common';
import { ConfigurationSnapshot, ReadingState } from '../../model';
import { present, refOf, toIso } from '../present';

export function presentSnapshot(
  snapshot: ConfigurationSnapshot,
): ApiConfigurationSnapshot {
  const { id, takenAt, completeness, why, protocol, keys } = snapshot;
  return {
    id: String(id),
    takenAt: toIso(takenAt),
    completeness,
    why,
    protocol,
    keys,
    ...present({
      requestedBy: snapshot.requestedBy,
      changed: snapshot.changed,
      before: snapshot.beforeId === null ? null : String(snapshot.beforeId),
      problem: snapshot.problem,
      vendor: snapshot.vendor,
      model: snapshot.model,
      firmwareVersion: snapshot.firmwareVersion,
      evidence: snapshot.evidence && refOf(snapshot.evidence),
    }),
  };
}

export function presentEntries(
  entries: readonly ConfigurationEntry[],
  meanings: ConfigurationMeanings,
): ApiConfigurationEntryWithMeaning[] {
  return entries.map(entry => {
    const meaning = meanings(entry.key);
    return { entry, ...(meaning && { meaning }) };
  });
}

export function presentReading(state: ReadingState): ApiConfigurationReading {
  switch (state.state) {
    case 'idle':
      return {
        state: state.state,
        ...(state.nextAt === null ? {} : { nextAt: toIso(state.nextAt) }),
      };
    case 'waiting':
    case 'reading':
      return { state: state.state, since: toIso(state.since) };
    default:
      return state;
  }
}
