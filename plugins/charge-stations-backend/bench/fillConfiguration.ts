import {
  ConfigurationEntry,
  diffConfigurations,
  lookUpMeanings,
} from '@forecourt/plugin-charge-stations-common';
import { Knex } from 'knex';
import { DatabaseConfigurationStore } from '../src/store';

export const DAY = 24 * 60 * 60 * 1000;

/** The day of the first snapshot. */
export const FIRST = Date.parse('2025-01-01T03:00:00Z');

/** Keys of a station. */
const KEYS = 250;

/** One of so many keys changes from one snapshot to the next: 1 %. */
const CHANGED_IN = 100;

const STATIONS_PER_SITE = 20;

const VENDORS = 4;

export function identityOf(station: number): string {
  return `CP${String(station).padStart(5, '0')}`;
}

/**
 * What a station has on a day: a key changes on one day of a hundred, each on another. The first never does and is of
 * this station alone, as serial numbers are: no two stations have one content.
 */
export function entriesOn(station: number, day: number): ConfigurationEntry[] {
  return Array.from({ length: KEYS }, (_, key) => {
    const changes = Math.floor((day + key + station * 7) / CHANGED_IN);
    const setting = changes === 0 ? 'default' : `value-${changes}`;
    return {
      key: `SettingNumber${String(key).padStart(3, '0')}`,
      access: 'readWrite',
      value: key === 0 ? identityOf(station) : `${key * 17}:${setting}`,
    };
  });
}

/** What a station says that it is, as rows have it. */
export function deviceOf(station: number) {
  return {
    vendor: `Vendor ${station % VENDORS}`,
    model: `Model ${station % 8}`,
    firmware_version: `5.${station % 3}`,
  };
}

/** A baseline of each vendor, of every fifth key. */
export function baselineTexts(): Map<string, string> {
  const keys = Array.from({ length: KEYS / 5 }, (_, index) => {
    const { key, value } = entriesOn(0, 0)[index * 5 + 1];
    return `  ${key}: ${JSON.stringify(value)}`;
  });
  return new Map(
    Array.from({ length: VENDORS }, (_, vendor) => [
      `vendor-${vendor}`,
      [
        'author: Ada',
        'reason: As delivered',
        `appliesTo: { vendor: Vendor ${vendor} }`,
        'keys:',
        ...keys,
      ].join('\n'),
    ]),
  );
}

/** Stores snapshots as readings do, each day of all stations before the next. */
export async function fillConfiguration(options: {
  database: Knex;
  stations: number;
  days: number;
}): Promise<void> {
  const { database, stations, days } = options;
  const store = DatabaseConfigurationStore.create({ database });
  const meanings = lookUpMeanings([]);
  const completeness = 'complete' as const;
  await register(database, stations);
  for (let day = 0; day < days; day += 1) {
    for (let station = 0; station < stations; station += 1) {
      await store.add(
        {
          identity: identityOf(station),
          protocol: 'ocpp1.6',
          completeness,
          takenAt: FIRST + day * DAY,
          entries: entriesOn(station, day),
          unknownKeys: [],
          problem: null,
          evidence: null,
          why: 'schedule',
          requestedBy: null,
        },
        {
          countChanges: ({ before, after }) =>
            diffConfigurations({
              before: { entries: before.entries, completeness },
              after: { entries: after.entries, completeness },
              meanings,
            }).counts.differences,
        },
      );
    }
  }
}

/** A fleet whose stations have booted. */
export async function register(
  database: Knex,
  stations: number,
): Promise<void> {
  const rows = Array.from({ length: stations }, (_, station) => ({
    identity: identityOf(station),
    entity_ref: `chargestation:default/${identityOf(station).toLowerCase()}`,
    site: `system:default/site-${Math.floor(station / STATIONS_PER_SITE)}`,
  }));
  const booted = rows.map(({ identity }, station) => ({
    identity,
    first_seen_at: FIRST,
    last_seen_at: FIRST,
    protocol: 'ocpp1.6',
    ...deviceOf(station),
  }));
  await database.batchInsert('registry', rows, 200);
  await database.batchInsert('stations', booted, 100);
}
