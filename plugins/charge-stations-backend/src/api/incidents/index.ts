import { Knex } from 'knex';
import { Clock } from '../../model';
import { DatabaseIncidentActStore, IncidentActStore } from '../../store';
import {
  DatabaseHistoryQueries,
  DatabaseIncidentQueries,
} from '../../store/queries';
import { IncidentActs } from './IncidentActs';
import { IncidentReader } from './IncidentReader';

/** Incidents over a database, and what can be done about them. */
export function wireIncidents(options: {
  database: Knex;
  registry: 'catalog' | 'static';
  clock: Clock;
  createId: () => string;
  onActed: (identities: string[]) => void;
}): {
  incidents: IncidentReader;
  incidentActs: IncidentActs;
  acts: IncidentActStore;
} {
  const acts = DatabaseIncidentActStore.create(options);
  const incidents = IncidentReader.create({
    queries: DatabaseIncidentQueries.create(options),
    acts,
    history: DatabaseHistoryQueries.create(options),
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
  };
}
