import { ConflictError } from '@backstage/errors';
import type { ApiIncidentActsInput } from '@forecourt/plugin-charge-stations-common';
import { decodeIncidentId, objectionTo } from '../../incidents';
import { Clock, Incident, IncidentAct } from '../../model';
import { IncidentActStore } from '../../store';
import { ListedStation } from '../../store/queries';
import { IncidentReader } from './IncidentReader';
import { readDeed } from './readDeed';

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
    /** The stations of the incidents, which the author sees. */
    stations: Map<string, ListedStation>;
  }): Promise<Incident[]> {
    const { input, author, stations } = options;
    const { reader, store, clock, createId, onActed } = this.#options;
    const at = clock.now();
    const acts: Array<{ act: IncidentAct; station: ListedStation }> = [];
    for (const { identity, id } of input.incidents) {
      const station = stations.get(identity)!;
      const incident = await reader.get(
        station,
        decodeIncidentId(identity, id),
      );
      const firmware = station.summary?.firmwareVersion ?? null;
      const deed = readDeed(input, { incident, firmware, now: at });
      const objection = objectionTo(deed, incident);
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
    onActed([...stations.keys()]);
    return Promise.all(
      acts.map(({ act, station }) => reader.get(station, act.incident)),
    );
  }
}
