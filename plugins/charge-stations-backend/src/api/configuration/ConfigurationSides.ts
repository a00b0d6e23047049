import { InputError, NotFoundError } from '@backstage/errors';
import type {
  ApiConfigurationSide,
  ConfigurationContent,
  ConfigurationEntry,
} from '@forecourt/plugin-charge-stations-common';
import { Clock, ConfigurationSnapshot, Millis } from '../../model';
import { ConfigurationStore } from '../../store';
import { toIso } from '../present';
import { presentSnapshot } from './presentSnapshot';

/** One side of a comparison: what it says, and how it is called. */
export interface Side {
  content: ConfigurationContent & { entries: ConfigurationEntry[] };
  shown: ApiConfigurationSide;
}

const SNAPSHOT_ID = /^\d{1,15}$/;
const MOST_LATER = 20;

/** Finds the configurations that requests name: a snapshot, or what was known at a time. */
export class ConfigurationSides {
  readonly #store: ConfigurationStore;
  readonly #clock: Clock;

  constructor(options: { store: ConfigurationStore; clock: Clock }) {
    this.#store = options.store;
    this.#clock = options.clock;
  }

  /** By the id of a snapshot or a time; without either what is known now. */
  async named(identity: string, name: string | undefined): Promise<Side> {
    if (name === undefined) {
      return this.at(identity);
    }
    if (SNAPSHOT_ID.test(name)) {
      return this.snapshot(identity, Number(name));
    }
    const at = Date.parse(name);
    if (Number.isNaN(at)) {
      throw new InputError(
        `A side must be the id of a snapshot, a time such as 2026-01-31T08:00:00Z, or siblings, not ${JSON.stringify(
          name,
        )}`,
      );
    }
    return this.at(identity, at);
  }

  /** What a snapshot left known: a partial one is a change to what was known before. */
  async snapshot(identity: string, id: number): Promise<Side> {
    const snapshot = await this.#store.get({ identity, id });
    if (!snapshot) {
      throw new NotFoundError(
        `Station ${JSON.stringify(
          identity,
        )} has no configuration snapshot ${id}`,
      );
    }
    if (snapshot.knownId === null) {
      throw new InputError(
        `Snapshot ${id} failed, so there is nothing to compare: ${snapshot.problem}`,
      );
    }
    return this.#side(snapshot, { kind: 'snapshot' });
  }

  async at(identity: string, at?: Millis): Promise<Side> {
    const newest = await this.#store.newest({
      identity,
      at: at ?? this.#clock.now(),
    });
    if (!newest) {
      throw new NotFoundError(
        `No configuration of station ${JSON.stringify(identity)} is known${
          at === undefined ? '' : ` of ${toIso(at)} or before`
        }`,
      );
    }
    return this.#side(newest, {
      kind: 'time',
      ...(at === undefined ? {} : { at: toIso(at) }),
    });
  }

  /** What was known before the newest snapshot. */
  async beforeNewest(identity: string): Promise<Side> {
    const newest = await this.#store.newest({
      identity,
      at: this.#clock.now(),
    });
    if (newest?.beforeId === null || newest === undefined) {
      throw new NotFoundError(
        `Only one configuration of station ${JSON.stringify(
          identity,
        )} is known`,
      );
    }
    return this.snapshot(identity, newest.beforeId);
  }

  async #side(
    snapshot: ConfigurationSnapshot,
    shown: Pick<ApiConfigurationSide, 'kind' | 'at'>,
  ): Promise<Side> {
    const { identity, knownId } = snapshot;
    const entries =
      knownId === null
        ? []
        : (await this.#store.entries([knownId])).get(knownId) ?? [];
    const completeness = snapshot.knownComplete ? 'complete' : 'partial';
    const base =
      snapshot.completeness === 'complete'
        ? snapshot
        : await this.#store.newest({
            identity,
            at: snapshot.takenAt,
            completeness: 'complete',
          });
    const later =
      base === snapshot ? [] : await this.#later(snapshot, base?.takenAt ?? 0);
    return {
      content: { entries, completeness },
      shown: {
        ...shown,
        identity,
        completeness,
        keys: entries.length,
        ...(base && { snapshot: presentSnapshot(base) }),
        later: later.map(presentSnapshot),
      },
    };
  }

  /** Partial ones from a complete one up to this, oldest first. */
  async #later(
    { identity, takenAt, id }: ConfigurationSnapshot,
    from: Millis,
  ): Promise<ConfigurationSnapshot[]> {
    const newestFirst = await this.#store.list({
      identity,
      from,
      after: [takenAt, id + 1],
      limit: MOST_LATER,
    });
    return newestFirst
      .filter(({ completeness }) => completeness === 'partial')
      .reverse();
  }
}
