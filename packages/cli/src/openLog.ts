import { createReadStream, ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A log that is read line by line. */
export interface OpenLog {
  name: string;
  /** Bytes of the file; null of standard input. */
  size: number | null;
  /** Bytes of the file that were read. */
  bytesRead: () => number;
  lines: AsyncIterable<string>;
}

/** Opens a file, unpacked where its name ends in .gz, or standard input for `-`. */
export async function openLog(file: string): Promise<OpenLog> {
  if (file === '-') {
    return {
      name: 'standard input',
      size: null,
      bytesRead: () => 0,
      lines: linesOf(() => process.stdin),
    };
  }
  const { size } = await stat(file).catch(error => {
    throw new Error(`cannot read ${file}: ${error.message}`);
  });
  let bytes: ReadStream | null = null;
  return {
    name: basename(file),
    size,
    bytesRead: () => bytes?.bytesRead ?? 0,
    lines: linesOf(() => {
      bytes = createReadStream(file);
      return file.endsWith('.gz') ? unpacked(bytes) : bytes;
    }),
  };
}

function unpacked(packed: Readable): Readable {
  const text = createGunzip();
  packed.on('error', error => text.destroy(error)).pipe(text);
  return text;
}

/** Opened when the first line is asked for: an open readline drops the lines that nobody takes yet. */
async function* linesOf(open: () => Readable): AsyncGenerator<string> {
  yield* createInterface({ input: open(), crlfDelay: Infinity });
}
