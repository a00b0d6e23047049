import { ConfigurationEntry } from '@forecourt/plugin-charge-stations-common';
import { entryId } from '../entryId';

/** A configuration as the numbers of its settings, in no order. */
export type NumberedContent = Int32Array;

/** What makes a configuration of another, as contents are stored. */
export interface ContentChange {
  put: readonly ConfigurationEntry[];
  /** By `entryId`. */
  drop: readonly string[];
}

/** Bytes of one setting in memory beside its texts, measured with Node 20: maps, lists and the entry itself. */
const BYTES_PER_SETTING = 260;

/**
 * Gives numbers to what configurations consist of, so that ten thousand of them are compared by numbers:
 *
 * - a setting is an entry, exactly as a station has it
 * - an id is the name of an entry; a content has at most one setting of each
 * - a key is an id without its case: how vendors spell it does not count
 * - a cell is a key with a value: what is the same of two stations
 */
export class SettingNumbers {
  /** By setting. */
  readonly entries: ConfigurationEntry[] = [];
  readonly ids: number[] = [];
  readonly cells: number[] = [];
  /** By cell. */
  readonly keyOfCell: number[] = [];
  readonly values: Array<string | null> = [];
  /** By key: its cells, and the entry that was the first of it. */
  readonly cellsOfKey: number[][] = [];
  readonly firstOfKey: ConfigurationEntry[] = [];

  /** By id, then by the rest of an entry: one large map would stand still for long whenever it grows. */
  readonly #settings: Array<Map<string, number>> = [];
  readonly #idNumbers = new Map<string, number>();
  readonly #keyOfId: number[] = [];
  readonly #keyNumbers = new Map<string, number>();
  readonly #cellNumbers: Array<Map<string | null, number>> = [];
  /** Where the setting of an id stands in the content that is being made, with the number of that content. */
  readonly #places: number[] = [];
  readonly #madeFor: number[] = [];
  #made = 0;
  /** By key: the last turn that met it. */
  readonly #metIn: number[] = [];
  #turn = 0;
  #textBytes = 0;

  /** What it keeps in memory, estimated. */
  get bytes(): number {
    return this.entries.length * BYTES_PER_SETTING + this.#textBytes;
  }

  /** The content that a change makes of another; of nothing, where it is all. */
  number(
    change: ContentChange,
    base: NumberedContent | undefined,
  ): NumberedContent {
    this.#made += 1;
    const made: number[] = base ? Array.from(base) : [];
    made.forEach((setting, place) => this.#place(this.ids[setting], place));
    for (const id of change.drop) {
      const place = this.#placeOf(this.#idNumbers.get(id));
      if (place !== undefined) {
        made[place] = -1;
      }
    }
    for (const entry of change.put) {
      const setting = this.#settingOf(entry);
      const id = this.ids[setting];
      const place = this.#placeOf(id) ?? made.length;
      made[place] = setting;
      this.#place(id, place);
    }
    return Int32Array.from(
      change.drop.length > 0 ? made.filter(setting => setting >= 0) : made,
    );
  }

  /** The cells of a content with their keys, each key once: a station may have one in two spellings. */
  eachCell(
    content: NumberedContent,
    take: (cell: number, key: number) => void,
  ): void {
    this.#turn += 1;
    for (const setting of content) {
      const cell = this.cells[setting];
      const key = this.keyOfCell[cell];
      if (this.#metIn[key] !== this.#turn) {
        this.#metIn[key] = this.#turn;
        take(cell, key);
      }
    }
  }

  #place(id: number, place: number): void {
    this.#places[id] = place;
    this.#madeFor[id] = this.#made;
  }

  #placeOf(id: number | undefined): number | undefined {
    return id !== undefined && this.#madeFor[id] === this.#made
      ? this.#places[id]
      : undefined;
  }

  #settingOf(entry: ConfigurationEntry): number {
    const { access = '', dataType = '', unit = '', value } = entry;
    const name = entryId(entry);
    const id = this.#idOf(name, entry);
    const rest = `${access}\n${dataType}\n${unit}\n${
      value === undefined ? '' : `=${value}`
    }`;
    const known = this.#settings[id].get(rest);
    if (known !== undefined) {
      return known;
    }
    const setting = this.entries.length;
    this.#settings[id].set(rest, setting);
    this.#textBytes += 2 * (name.length + rest.length);
    this.entries.push(entry);
    this.ids.push(id);
    this.cells.push(this.#cellOf(id, value ?? null));
    return setting;
  }

  #idOf(id: string, entry: ConfigurationEntry): number {
    const known = this.#idNumbers.get(id);
    if (known !== undefined) {
      return known;
    }
    const number = this.#idNumbers.size;
    this.#idNumbers.set(id, number);
    this.#settings.push(new Map());
    this.#places.push(0);
    this.#madeFor.push(0);
    const name = id.toLowerCase();
    let key = this.#keyNumbers.get(name);
    if (key === undefined) {
      key = this.#keyNumbers.size;
      this.#keyNumbers.set(name, key);
      this.firstOfKey.push(entry);
      this.cellsOfKey.push([]);
      this.#metIn.push(0);
      this.#cellNumbers.push(new Map());
    }
    this.#keyOfId.push(key);
    return number;
  }

  #cellOf(id: number, value: string | null): number {
    const key = this.#keyOfId[id];
    const known = this.#cellNumbers[key].get(value);
    if (known !== undefined) {
      return known;
    }
    const cell = this.values.length;
    this.#cellNumbers[key].set(value, cell);
    this.values.push(value);
    this.keyOfCell.push(key);
    this.cellsOfKey[key].push(cell);
    return cell;
  }
}
