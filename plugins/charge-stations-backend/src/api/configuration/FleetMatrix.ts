import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  ApiConfigurationGrouping,
  ApiConfigurationMatrix,
  ApiConfigurationMatrixRow,
  ConfigurationEntry,
} from '@forecourt/plugin-charge-stations-common';
import {
  ABSENT,
  compareFleet,
  entryId,
  Matrix,
  MatrixStation,
} from '../../configuration';
import { MeaningsOf } from '../../model';
import { ConfigurationStore } from '../../store';
import {
  ConfigurationQueries,
  ConfiguredFilter,
  ConfiguredStation,
  decodeCursor,
  encodeCursor,
  NONE,
} from '../../store/queries';
import { siblingsKey } from './siblings';

const MOST_COLUMNS = 100;
const MOST_VALUES = 10;
/** Stations after which others have their turn. */
const STRIDE = 50;
/** Contents that are read at once. */
const AT_ONCE = 200;

/** Numbers in place of texts, in the order in which they were first seen. */
class Numbers {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) {
      return known;
    }
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** Keys by stations or groups, over what is known of the fleet now. */
export class FleetMatrix {
  readonly #options: {
    configurations: ConfigurationQueries;
    store: Pick<ConfigurationStore, 'entries'>;
    meaningsOf: MeaningsOf;
  };

  constructor(options: {
    configurations: ConfigurationQueries;
    store: Pick<ConfigurationStore, 'entries'>;
    meaningsOf: MeaningsOf;
  }) {
    this.#options = options;
  }

  async read(
    request: ConfiguredFilter & {
      by: ApiConfigurationGrouping;
      key?: string;
      search?: string;
      only?: 'outliers' | 'differing';
      limit: number;
      cursor?: string;
    },
  ): Promise<ApiConfigurationMatrix> {
    const { by, limit, cursor } = request;
    const stations = await this.#options.configurations.stations(request);
    const configured = stations.filter(({ knownId }) => knownId !== null);
    const entries = new Map<number, ConfigurationEntry>();
    const keys = new Numbers();
    const values = new Numbers();
    const numbered = await this.#number(configured, {
      by,
      keys,
      values,
      entries,
    });
    let steps = 0;
    const matrix = await compareFleet(numbered, async () => {
      steps += 1;
      if (steps % STRIDE === 0) {
        await nextTurn();
      }
    });
    const meanings = this.#meanings(configured);
    const wanted = matrix.keys.filter(row =>
      isWanted({
        row,
        entry: entries.get(row.key)!,
        values,
        meanings,
        request,
      }),
    );
    const columns = [...matrix.columns]
      .sort(
        ([a, { outliers: x }], [b, { outliers: y }]) =>
          y - x || a.localeCompare(b, 'en', { numeric: true }),
      )
      .slice(0, MOST_COLUMNS);
    const [offset] = decodeCursor(cursor, { length: 1 }) ?? [0];
    return {
      by,
      stations: configured.length,
      unread: stations.length - configured.length,
      columns: columns.map(([id, column]) => ({
        id,
        title: titleOf(by, id),
        ...column,
      })),
      columnsLeftOut: matrix.columns.size - columns.length,
      items: wanted.slice(offset, offset + limit).map(row =>
        presentRow({
          row,
          entry: entries.get(row.key)!,
          values,
          meanings,
          cells: matrix.cells(
            row.key,
            columns.map(([id]) => id),
          ),
        }),
      ),
      totalItems: wanted.length,
      pageInfo:
        wanted.length > offset + limit
          ? { nextCursor: encodeCursor([offset + limit]) }
          : {},
    };
  }

  /** Stations as numbers; contents are read a few at a time, and those that several have once. */
  async #number(
    stations: ConfiguredStation[],
    into: {
      by: ApiConfigurationGrouping;
      keys: Numbers;
      values: Numbers;
      entries: Map<number, ConfigurationEntry>;
    },
  ): Promise<MatrixStation[]> {
    const numbered = new Map<number, Map<number, number>>();
    const ids = [...new Set(stations.map(({ knownId }) => knownId!))];
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const contents = await this.#options.store.entries(
        ids.slice(start, start + AT_ONCE),
      );
      for (const [id, entries] of contents) {
        const cells = new Map<number, number>();
        for (const entry of entries) {
          const key = into.keys.of(entryId(entry).toLowerCase());
          cells.set(key, into.values.of(JSON.stringify(entry.value ?? null)));
          if (!into.entries.has(key)) {
            into.entries.set(key, entry);
          }
        }
        numbered.set(id, cells);
      }
      await nextTurn();
    }
    return stations.map(station => ({
      column: columnOf(station, into.by),
      siblings: siblingsKey(station),
      isComplete: station.knownComplete,
      values: numbered.get(station.knownId!) ?? new Map(),
    }));
  }

  /** What is known of a key: of any vendor of these stations, since a fleet has few. */
  #meanings(stations: ConfiguredStation[]) {
    const kinds = new Map(
      stations.map(({ protocol, vendor }) => [
        JSON.stringify([protocol, vendor]),
        this.#options.meaningsOf({ protocol, vendor }),
      ]),
    );
    return (key: string) => {
      for (const meanings of kinds.values()) {
        const meaning = meanings(key);
        if (meaning) {
          return meaning;
        }
      }
      return undefined;
    };
  }
}

type MeaningOfKey = ReturnType<MeaningsOf>;

function isWanted(options: {
  row: Matrix['keys'][number];
  entry: ConfigurationEntry;
  values: Numbers;
  meanings: MeaningOfKey;
  request: { key?: string; search?: string; only?: 'outliers' | 'differing' };
}): boolean {
  const { row, entry, values, meanings, request } = options;
  const { key, search, only } = request;
  const meaning = meanings(entry.key);
  const names = [entry.key, meaning?.key, ...(meaning?.aliases ?? [])].map(
    name => name?.toLowerCase(),
  );
  const text = search?.toLowerCase();
  return (
    meaning?.class !== 'volatile' &&
    (only !== 'outliers' || row.outliers > 0) &&
    (only !== 'differing' || row.values.length > 1) &&
    (key === undefined || names.includes(key.toLowerCase())) &&
    (text === undefined ||
      entry.key.toLowerCase().includes(text) ||
      row.values.some(({ value }) =>
        values.texts[value].toLowerCase().includes(text),
      ))
  );
}

function presentRow(options: {
  row: Matrix['keys'][number];
  entry: ConfigurationEntry;
  values: Numbers;
  meanings: MeaningOfKey;
  cells: ReturnType<Matrix['cells']>;
}): ApiConfigurationMatrixRow {
  const { row, entry, values, meanings, cells } = options;
  const { key, attribute } = entry;
  const meaning = meanings(key);
  const textOf = (value: number): string | null =>
    JSON.parse(values.texts[value]);
  return {
    key,
    ...(attribute && { attribute }),
    ...(meaning && { meaning }),
    stations: row.stations,
    outliers: row.outliers,
    values: row.values.slice(0, MOST_VALUES).map(({ value, stations }) => {
      const text = textOf(value);
      return { stations, ...(text === null ? {} : { value: text }) };
    }),
    valuesLeftOut: Math.max(0, row.values.length - MOST_VALUES),
    cells: cells.map(({ value, ...counts }) => {
      if (value === ABSENT) {
        return { state: 'absent', ...counts };
      }
      const text = textOf(value);
      return text === null
        ? { state: 'unset', ...counts }
        : { state: 'value', value: text, ...counts };
    }),
  };
}

function columnOf(
  station: ConfiguredStation,
  by: ApiConfigurationGrouping,
): string {
  switch (by) {
    case 'station':
      return station.identity;
    case 'firmware':
      return siblingsKey(station);
    default:
      return station.placement[by] ?? NONE;
  }
}

/** Vendor, model and firmware as people write them. */
function titleOf(by: ApiConfigurationGrouping, id: string): string {
  if (by !== 'firmware') {
    return id;
  }
  const parts: Array<string | null> = JSON.parse(id);
  return parts.filter(Boolean).join(' ') || NONE;
}
