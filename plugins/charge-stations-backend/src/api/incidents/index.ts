import { Knex } from 'knex';
import { Clock, Millis } from '../../model';
import { DatabaseIncidentActStore, IncidentActStore } from '../../store';
import {
  DatabaseHistoryQueries,
  DatabaseIncidentQueries,
  StationQueries,
} from '../../store/queries';
import { IncidentActs } from './IncidentActs';
import { IncidentReader } from './IncidentReader';
import { ActedIncidents } from './MutedFaults';

export { MutedFaults } from './MutedFaults';

/** An act older than this mutes nothing any more. */
const ACTED_WITHIN: Millis = 92 * 24 * 60 * 60 * 1000;

/** Incidents over a database, and what can be done about them. */
export function wireIncidents(options: {
  database: Knex;
  registry: 'catalog' | 'static';
  clock: Clock;
  createId: () => string;
  onActed: (identities: string[]) => void;
  stations: StationQueries;
}): {
  incidents: IncidentReader;
  incidentActs: IncidentActs;
  acts: IncidentActStore;
  acted: ActedIncidents;
} {
  const acts = DatabaseIncidentActStore.create(options);
  const incidents = IncidentReader.create({
    queries: DatabaseIncidentQueries.create(options),
    acts,
    history: DatabaseHistoryQueries.create(options),
    stations: options.stations,
    clock: options.clock,
  });
  return {
    incidents,
    incidentActs: new IncidentActs({
      ...options,
      reader: incidents,
      store: acts,
    }),
    acts,
    acted: {
      identities: () =>
        acts.identitiesSince(options.clock.now() - ACTED_WITHIN),
      open: async identity => {
        const station = await options.stations.get(identity);
        const now = options.clock.now();
        const found = station
          ? await incidents.ofStation(station, { from: now, to: now + 1 })
          : { incidents: [] };
        return found.incidents;
      },
    },
  };
}
