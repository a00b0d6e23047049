import { ConflictError } from '@backstage/errors';
import type { ApiIncidentActsInput } from '@forecourt/plugin-charge-stations-common';
import { decodeIncidentId, objectionTo } from '../../incidents';
import { Clock, Incident, IncidentAct } from '../../model';
import { IncidentActStore } from '../../store';
import { ListedStation } from '../../store/queries';
import { IncidentReader } from './IncidentReader';
import { readDeed, readInto } from './readDeed';

interface IncidentActsOptions {
  reader: IncidentReader;
  store: IncidentActStore;
  clock: Clock;
  createId: () => string;
  /** Tells open pages. */
  onActed: (identities: string[]) => void;
}

/** Does the same about several incidents: all of it or nothing. */
export class IncidentActs {
  readonly #options: IncidentActsOptions;

  constructor(options: IncidentActsOptions) {
    this.#options = options;
  }

  /**
   * @throws InputError where the deed lacks something, NotFoundError where there is no such incident, and
   * ConflictError where it makes no sense for one of them.
   */
  async act(options: {
    input: ApiIncidentActsInput;
    author: string;
    /** The stations of the incidents and of what they are merged into, which the author sees. */
    stations: Map<string, ListedStation>;
  }): Promise<Incident[]> {
    const { input, author, stations } = options;
    const { reader, store, clock, createId, onActed } = this.#options;
    const at = clock.now();
    const into =
      input.type === 'merge'
        ? await this.#named(readInto(input), stations)
        : undefined;
    const acts: Array<{ act: IncidentAct; station: ListedStation }> = [];
    const concerned = new Set(stations.keys());
    for (const named of input.incidents) {
      const { identity } = named;
      const station = stations.get(identity)!;
      const incident = await this.#named(named, stations);
      [incident.head, ...incident.merged].forEach(
        other => other && concerned.add(other.identity),
      );
      const firmware = station.summary?.firmwareVersion ?? null;
      const deed = readDeed(input, {
        incident,
        into: into?.head ?? into,
        firmware,
        now: at,
      });
      const objection = objectionTo(deed, incident, into);
      if (objection) {
        throw new ConflictError(
          `Nothing was done: ${input.type} makes no sense for ${incident.code} at ${identity}, ${incident.scope}: ${objection}`,
        );
      }
      const { scope, code, openedAt } = incident;
      acts.push({
        station,
        act: {
          id: createId(),
          incident: { identity, scope, code, openedAt },
          deed,
          text: input.text?.trim() || null,
          author,
          at,
        },
      });
    }
    await store.add(acts.map(({ act }) => act));
    onActed([...concerned]);
    return Promise.all(
      acts.map(({ act, station }) => reader.get(station, act.incident)),
    );
  }

  #named(
    { identity, id }: { identity: string; id: string },
    stations: Map<string, ListedStation>,
  ): Promise<Incident> {
    const ref = decodeIncidentId(identity, id);
    return this.#options.reader.get(stations.get(identity)!, ref);
  }
}
