import { NumberedContent, SettingNumbers } from '../../configuration';
import { ConfigurationStore, StoredContent } from '../../store';
import { createGiveWay } from './giveWay';

/** What is kept between two requests, in bytes. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Contents that are read at once: what takes others a turn of some milliseconds. */
const AT_ONCE = 20;
/** A list of numbers beside them. */
const BYTES_PER_CONTENT = 150;
const BYTES_PER_NUMBER = 4;

/** Contents of a fleet as numbers. */
export interface NumberedFleet {
  numbers: SettingNumbers;
  /** By the ids of contents. */
  contents: ReadonlyMap<number, NumberedContent>;
}

interface Kept {
  numbers: SettingNumbers;
  contents: Map<number, NumberedContent>;
}

/**
 * The contents that stations have now, as numbers. A content never changes, so what was read for one request is kept
 * for the next, which reads only what stations have had since. Beyond so many bytes what the last request did not ask
 * for is forgotten, and everything where that is not enough: a fleet that is too large for it is read for each
 * request.
 */
export class FleetContents {
  readonly #store: Pick<ConfigurationStore, 'changes'>;
  readonly #mostBytes: number;
  #kept: Kept = { numbers: new SettingNumbers(), contents: new Map() };
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: {
    store: Pick<ConfigurationStore, 'changes'>;
    mostBytes?: number;
  }) {
    this.#store = options.store;
    this.#mostBytes = options.mostBytes ?? MOST_BYTES;
  }

  /** One request after the other: who comes second finds what the first has read. */
  async read(ids: readonly number[]): Promise<NumberedFleet> {
    const reading = this.#last.then(() => this.#read(ids));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  async #read(ids: readonly number[]): Promise<NumberedFleet> {
    const kept = this.#kept;
    const giveWay = createGiveWay();
    const missing = [...new Set(ids)].filter(id => !kept.contents.has(id));
    for (let start = 0; start < missing.length; start += AT_ONCE) {
      await this.#add(kept, missing.slice(start, start + AT_ONCE), giveWay);
    }
    const contents = new Map(ids.map(id => [id, kept.contents.get(id)!]));
    this.#forget(contents);
    return { numbers: kept.numbers, contents };
  }

  /** Reads contents, and what is beneath them as far as it is not kept. What is beneath is not kept for itself. */
  async #add(
    { numbers, contents }: Kept,
    ids: readonly number[],
    giveWay: () => Promise<void>,
  ): Promise<void> {
    const read = new Map<number, StoredContent>();
    let wanted = [...ids];
    while (wanted.length > 0) {
      const found = await this.#store.changes(wanted);
      found.forEach((content, id) => read.set(id, content));
      wanted = [...new Set([...found.values()].flatMap(bases))].filter(
        id => !read.has(id) && !contents.has(id),
      );
      await giveWay();
    }
    const made = new Map<number, NumberedContent>();
    const make = (id: number): NumberedContent => {
      const known = contents.get(id) ?? made.get(id);
      if (known) {
        return known;
      }
      const content = read.get(id);
      if (!content) {
        throw new Error(`Configuration content ${id} is missing`);
      }
      const { baseId } = content;
      const base = baseId === null ? undefined : make(baseId);
      const numbered = numbers.number(content, base);
      made.set(id, numbered);
      return numbered;
    };
    for (const id of ids) {
      contents.set(id, make(id));
      await giveWay();
    }
  }

  #forget(asked: ReadonlyMap<number, NumberedContent>): void {
    const { numbers, contents } = this.#kept;
    if (numbers.bytes + bytesOf(contents) > this.#mostBytes) {
      this.#kept = { numbers, contents: new Map(asked) };
    }
    if (numbers.bytes + bytesOf(asked) > this.#mostBytes) {
      this.#kept = { numbers: new SettingNumbers(), contents: new Map() };
    }
  }
}

function bases({ baseId }: StoredContent): number[] {
  return baseId === null ? [] : [baseId];
}

function bytesOf(contents: ReadonlyMap<number, NumberedContent>): number {
  let bytes = 0;
  for (const content of contents.values()) {
    bytes += BYTES_PER_CONTENT + content.length * BYTES_PER_NUMBER;
  }
  return bytes;
}
