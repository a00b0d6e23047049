import { Knex } from 'knex';
import { Protocol } from '../../model';
import { BigIntValue, toNumber, toNumberOrNull } from '../rows';
import {
  ConfigurationQueries,
  ConfiguredFilter,
  ConfiguredStation,
} from './ConfigurationQueries';
import { NONE } from './FleetFaultQueries';
import { isVisible } from './selectStations';
import { readStationIndex } from './stationIndex';

interface BootRow {
  identity: string;
  protocol: Protocol | null;
  vendor: string | null;
  model: string | null;
  last_boot_at: BigIntValue | null;
}

interface KnownRow {
  identity: string;
  known_id: BigIntValue;
  known_complete: boolean | number;
}

/** {@link ConfigurationQueries}: narrow reads joined in memory, as lists of stations are. */
export class DatabaseConfigurationQueries implements ConfigurationQueries {
  readonly #options: { database: Knex; registry: 'catalog' | 'static' };

  static create(options: {
    database: Knex;
    registry: 'catalog' | 'static';
  }): DatabaseConfigurationQueries {
    return new DatabaseConfigurationQueries(options);
  }

  private constructor(options: {
    database: Knex;
    registry: 'catalog' | 'static';
  }) {
    this.#options = options;
  }

  async stations(filter: ConfiguredFilter): Promise<ConfiguredStation[]> {
    const { database } = this.#options;
    const index = await readStationIndex(this.#options);
    const booted = byIdentity<BootRow>(
      await database('stations').select(
        'identity',
        'protocol',
        'vendor',
        'model',
        'last_boot_at',
      ),
    );
    const known = byIdentity<KnownRow>(
      await database('configuration_present as present')
        .join(
          'configuration_snapshots as newest',
          'newest.id',
          'present.snapshot_id',
        )
        .select('present.identity', 'present.known_id', 'known_complete'),
    );
    return index
      .filter(station => isVisible(station, filter.visible))
      .map(({ identity, placement, firmware }) => ({
        identity,
        placement,
        firmware,
        protocol: booted.get(identity)?.protocol ?? null,
        vendor: booted.get(identity)?.vendor ?? null,
        model: booted.get(identity)?.model ?? null,
        bootedAt: toNumberOrNull(booted.get(identity)?.last_boot_at ?? null),
        ...knownOf(known.get(identity)),
      }))
      .filter(
        ({ placement, firmware }) =>
          isWanted(placement.site, filter.site) &&
          isWanted(placement.model, filter.model) &&
          isWanted(placement.owner, filter.owner) &&
          isWanted(firmware, filter.firmware),
      );
  }
}

function knownOf(
  row: KnownRow | undefined,
): Pick<ConfiguredStation, 'knownId' | 'knownComplete'> {
  return {
    knownId: row ? toNumber(row.known_id) : null,
    knownComplete: Boolean(row?.known_complete),
  };
}

function isWanted(value: string | null, wanted: string | undefined): boolean {
  return wanted === undefined || (value ?? NONE) === wanted;
}

function byIdentity<Row extends { identity: string }>(
  rows: Row[],
): Map<string, Row> {
  return new Map(rows.map(row => [row.identity, row]));
}
