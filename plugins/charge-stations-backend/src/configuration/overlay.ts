import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';
import { ConfigurationReading } from '../model';
import { entryId, inOrder } from './entryId';

/** What is known of a station's configuration. */
export interface KnownConfiguration {
  entries: ConfigurationEntry[];
  /** Whether the station once listed all that it has. */
  isComplete: boolean;
}

/**
 * What is known after a reading. A complete one says all; a partial one replaces what it tells, and takes away
 * what the station said it does not know.
 */
export function overlay(
  known: KnownConfiguration | null,
  reading: Pick<
    ConfigurationReading,
    'completeness' | 'entries' | 'unknownKeys'
  >,
): KnownConfiguration {
  if (!known || reading.completeness === 'complete') {
    return {
      entries: inOrder(reading.entries),
      isComplete: reading.completeness === 'complete',
    };
  }
  const gone = new Set(reading.unknownKeys.map(folded));
  const entries = new Map(
    known.entries
      .filter(({ key }) => !gone.has(folded(key)))
      .map(entry => [entryId(entry), entry]),
  );
  // A key that is asked for or written in another case is the same key.
  const spelled = new Map(
    [...entries].map(([id, entry]) => [folded(id), entryId(entry)]),
  );
  for (const entry of reading.entries) {
    const id = entryId(entry);
    const old = entries.get(id) ?? entries.get(spelled.get(folded(id)) ?? id);
    if (!old) {
      entries.set(id, entry);
      continue;
    }
    const { value: _, ...rest } = old;
    // What was written says nothing of the rest.
    entries.set(entryId(old), { ...rest, ...entry, key: old.key });
  }
  return {
    entries: inOrder([...entries.values()]),
    isComplete: known.isComplete,
  };
}

function folded(text: string): string {
  return text.toLowerCase();
}
