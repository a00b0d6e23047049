import { NotFoundError } from '@backstage/errors';
import type {
  ApiIncidentActsInput,
  ListIncidentsQuery,
} from '@forecourt/plugin-charge-stations-common';
import { FakeFaults } from './FakeFaults';
import { actOn, matchesState, mergeInto } from './incidentsOf';
import { page } from './page';

/** What people act on. */
export class FakeIncidents extends FakeFaults {
  /** What was done about incidents, oldest first. */
  readonly incidentActs: ApiIncidentActsInput[] = [];

  async listIncidents(query: ListIncidentsQuery = {}) {
    const items = this.stations().flatMap(station =>
      this.#incidents(station.identity)
        .filter(incident => matchesState(incident, query.state))
        .map(incident => ({ incident, station })),
    );
    if (query.sort === 'worst') {
      items.sort((a, b) => a.incident.severity - b.incident.severity);
    }
    const { commonCauses = [] } = this.world;
    return { ...page(items, query), commonCauses, isComplete: true };
  }

  async getIncidentOfCondition(identity: string, number: number) {
    const incident = this.#incidents(identity).find(({ faults, symptoms }) =>
      [...faults, ...symptoms].includes(number),
    );
    if (!incident) {
      throw new NotFoundError(`No incident of fault ${number} at ${identity}`);
    }
    return incident;
  }

  async actOnIncidents(input: ApiIncidentActsInput) {
    this.failIfTold();
    this.incidentActs.push(input);
    this.#merge(input);
    return {
      items: input.incidents.flatMap(({ identity, id }) =>
        this.#incidents(identity)
          .filter(incident => incident.id === id)
          .map(incident => actOn(incident, input)),
      ),
    };
  }

  /** Puts incidents under the head that was named, or out of it, as the backend would. */
  #merge({ type, incidents, into }: ApiIncidentActsInput) {
    const find = ({ identity, id }: { identity: string; id: string }) =>
      this.#incidents(identity).find(incident => incident.id === id);
    incidents.map(find).forEach(incident => {
      const station = this.stations().find(
        ({ identity }) => identity === incident?.identity,
      );
      if (incident && station && ['merge', 'unmerge'].includes(type)) {
        mergeInto({ incident, station, into: into && find(into) });
      }
    });
  }

  #incidents(identity: string) {
    this.failIfTold();
    return this.world.incidents?.[identity] ?? [];
  }
}
