import { NotFoundError } from '@backstage/errors';
import type {
  ApiConfigurationDiff,
  ApiConfigurationOfStation,
  ApiConfigurationReading,
  ApiConfigurationSnapshotDetail,
  ListConfigurationSnapshotsQuery,
} from '@forecourt/plugin-charge-stations-common';

/** What the fake knows of one station's configuration. */
export interface FakeConfigurationWorld {
  /** Newest first. */
  snapshots: ApiConfigurationSnapshotDetail[];
  /** What comparing answers, whatever is compared. */
  diff?: ApiConfigurationDiff;
  /** Default: it can be read. */
  reading?: ApiConfigurationReading;
}

/** The configuration of one station, as the backend answers it. */
export class FakeConfiguration {
  readonly #identity: string;
  readonly #world: FakeConfigurationWorld;

  constructor(
    identity: string,
    world: FakeConfigurationWorld = { snapshots: [] },
  ) {
    this.#identity = identity;
    this.#world = world;
  }

  get reading(): ApiConfigurationReading {
    return this.#world.reading ?? { state: 'idle' };
  }

  list({ from, to, changed }: ListConfigurationSnapshotsQuery) {
    return this.#world.snapshots
      .map(({ snapshot }) => snapshot)
      .filter(
        snapshot =>
          (from === undefined || snapshot.takenAt >= from) &&
          (to === undefined || snapshot.takenAt < to) &&
          (changed === undefined || snapshot.changed !== 0),
      );
  }

  get(id: string): ApiConfigurationSnapshotDetail {
    const found = this.#world.snapshots.find(
      ({ snapshot }) => snapshot.id === id,
    );
    if (!found) {
      throw new NotFoundError(`No snapshot ${id}`);
    }
    return found;
  }

  /** Of the newest complete one until then; partial ones are left out. */
  at(at?: string): ApiConfigurationOfStation {
    const newest = this.#world.snapshots.find(
      ({ snapshot }) =>
        snapshot.completeness === 'complete' &&
        (at === undefined || snapshot.takenAt <= at),
    );
    if (!newest) {
      throw new NotFoundError('No configuration is known');
    }
    const { entries, snapshot } = newest;
    return {
      side: {
        kind: 'time',
        identity: this.#identity,
        ...(at === undefined ? {} : { at }),
        completeness: 'complete',
        keys: entries.length,
        snapshot,
        later: [],
      },
      entries,
    };
  }

  diff(): ApiConfigurationDiff {
    const { diff } = this.#world;
    if (!diff) {
      throw new NotFoundError('No configuration is known');
    }
    return diff;
  }
}
