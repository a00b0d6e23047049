import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import Router from 'express-promise-router';
import { Knex } from 'knex';
import { readProfiles } from '../../../availability';
import { Millis, PortDay, StationService } from '../../../model';
import {
  DatabaseAvailabilityStore,
  DatabaseRegistryStore,
} from '../../../store';
import { DatabaseAvailabilityQueries } from '../../../store/queries';
import { addAvailabilityRoutes } from '../../routes/availability';
import { addAvailabilityExportRoute } from '../../routes/availabilityExport';
import { StationAccess } from '../../StationAccess';

const HOUR: Millis = 60 * 60 * 1000;

/** Hours of a day in each class, and its faults. */
export type DayHours = Partial<Record<keyof PortDay['millis'], number>> &
  Partial<Pick<PortDay, 'openings' | 'repeats' | 'repairs' | 'gapRepairs'>>;

/** The routes over a database, with sums as given. */
export async function availabilityApi(options: {
  database: Knex;
  now: Millis;
  /** Entities that the caller sees; undefined: all. */
  visible?: string[];
  stations: Array<{
    identity: string;
    site?: string;
    owner?: string;
    service?: StationService;
    rolledTo?: Millis;
    /** By port and day. */
    ports: Record<string, Record<string, DayHours>>;
  }>;
}) {
  const { database, now, visible, stations } = options;
  const store = DatabaseAvailabilityStore.create({ database });
  await DatabaseRegistryStore.create({ database }).replaceAll({
    at: now,
    entries: stations.map(({ identity, site, owner, service }) => ({
      entityRef: `chargestation:default/${identity.toLowerCase()}`,
      identity,
      title: `Station ${identity}`,
      owner: owner ?? null,
      site: site ?? null,
      model: null,
      vendor: null,
      upstream: null,
      service: service ?? null,
      etag: null,
    })),
  });
  for (const { identity, ports, rolledTo } of stations) {
    await store.write([
      {
        identity,
        from: '',
        rolledTo: rolledTo ?? now,
        takenIn: [],
        days: Object.entries(ports).flatMap(([port, days]) =>
          Object.entries(days).map(([day, hours]) =>
            dayOf({ identity, port, day, hours }),
          ),
        ),
      },
    ]);
  }
  const router = Router();
  const wiring = {
    httpAuth: mockServices.httpAuth(),
    access: {
      require: async () => {},
      visibleEntities: async () => visible && new Set(visible),
    } as unknown as StationAccess,
    availability: {
      sums: DatabaseAvailabilityQueries.create({
        database,
        registry: 'catalog',
      }),
      history: store,
      windowsOf: async () => [],
      profiles: readProfiles(mockServices.rootConfig()),
      timeZone: 'UTC',
    },
    clock: { now: () => now },
  };
  addAvailabilityRoutes(router, wiring);
  addAvailabilityExportRoute(router, wiring);
  return express().use(router, mockErrorHandler());
}

function dayOf(options: {
  identity: string;
  port: string;
  day: string;
  hours: DayHours;
}): PortDay {
  const { identity, port, day, hours } = options;
  const { openings = 0, repeats = 0, repairs = [], gapRepairs = 0 } = hours;
  const millis = (timeClass: keyof PortDay['millis']) =>
    (hours[timeClass] ?? 0) * HOUR;
  return {
    identity,
    port,
    day,
    timeZone: 'UTC',
    millis: {
      up: millis('up'),
      degraded: millis('degraded'),
      down: millis('down'),
      unknown: millis('unknown'),
      unknownOurs: millis('unknownOurs'),
      planned: millis('planned'),
      excluded: millis('excluded'),
      outside: millis('outside'),
    },
    openings,
    repeats,
    repairs,
    gapRepairs,
  };
}
