import { ConfigurationSnapshot, Millis } from '../../model';
import { ConfigurationStore } from '../../store';
import { DrawableMark } from './actMarks';

/** More changes than a picture shows apart. */
const MOST_CHANGES = 500;

/** The snapshots of a range that showed a change, oldest first. */
export async function configurationChanges(
  store: Pick<ConfigurationStore, 'list'>,
  range: { identity: string; from: Millis; to: Millis },
): Promise<ConfigurationSnapshot[]> {
  // Of no fault there is nothing before.
  if (range.from >= range.to) {
    return [];
  }
  const changed = await store.list({
    ...range,
    changedOnly: true,
    limit: MOST_CHANGES,
  });
  return changed.reverse();
}

/** Changes of configuration as marks: "3 keys changed". The first snapshot of a station is no change. */
export function configurationMarks(
  snapshots: ConfigurationSnapshot[],
): DrawableMark[] {
  return snapshots.flatMap(
    ({ identity, id, takenAt, changed, beforeId, evidence }): DrawableMark[] =>
      changed === null || beforeId === null
        ? []
        : [
            {
              identity,
              number: id,
              at: takenAt,
              kind: 'configuration',
              detail: changed === 1 ? '1 key' : `${changed} keys`,
              evidence,
              source: 'live',
              configuration: {
                from: String(beforeId),
                to: String(id),
                changed,
              },
            },
          ],
  );
}
