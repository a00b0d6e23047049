import { NotFoundError } from '@backstage/errors';
import {
  diffConfigurations,
  lookUpMeanings,
  type ApiConfigurationDiff,
  type ApiConfigurationOfStation,
  type ApiConfigurationReading,
  type ApiConfigurationSnapshotDetail,
  type ListConfigurationSnapshotsQuery,
} from '@forecourt/plugin-charge-stations-common';

/** What the fake knows of one station's configuration. */
export interface FakeConfigurationWorld {
  /** Newest first. */
  snapshots: ApiConfigurationSnapshotDetail[];
  /** What comparing answers, whatever is compared. Default: what differs between the sides. */
  diff?: ApiConfigurationDiff;
  /** What most stations like it have. Default: what it has itself. */
  siblings?: ApiConfigurationSnapshotDetail;
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

  /** A side of a comparison: a snapshot, a time, `siblings`, or now. */
  side(side?: string): ApiConfigurationOfStation {
    if (side === 'siblings') {
      const { entries } = this.#world.siblings ?? this.at();
      return {
        side: {
          kind: 'siblings',
          completeness: 'complete',
          keys: entries.length,
          later: [],
          siblings: { stations: 23, vendor: 'Bender', model: 'CC612' },
        },
        entries,
      };
    }
    if (side === undefined || !Number.isNaN(Date.parse(side))) {
      return this.at(side);
    }
    const { snapshot, entries } = this.get(side);
    return {
      side: {
        kind: 'snapshot',
        identity: this.#identity,
        completeness: snapshot.completeness,
        keys: entries.length,
        snapshot,
        later: [],
      },
      entries,
    };
  }

  /** `other` is the station of the later side. */
  diff(
    query: { from?: string; to?: string },
    other: FakeConfiguration,
  ): ApiConfigurationDiff {
    if (this.#world.diff) {
      return this.#world.diff;
    }
    const [, second] = this.#world.snapshots.filter(
      ({ snapshot }) => snapshot.completeness !== 'failed',
    );
    const before = this.side(query.from ?? second?.snapshot.id);
    const after = other.side(query.to);
    const compared = diffConfigurations({
      before: contentOf(before),
      after: contentOf(after),
      meanings: lookUpMeanings(
        [...before.entries, ...after.entries].flatMap(it => it.meaning ?? []),
      ),
    });
    return { before: before.side, after: after.side, ...compared };
  }
}

function contentOf({ side, entries }: ApiConfigurationOfStation) {
  return {
    entries: entries.map(({ entry }) => entry),
    completeness: side.completeness,
  };
}
