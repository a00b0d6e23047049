import { createReadStream } from 'node:fs';
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
      lines: linesOf(process.stdin),
    };
  }
  const { size } = await stat(file).catch(error => {
    throw new Error(`cannot read ${file}: ${error.message}`);
  });
  const bytes = createReadStream(file);
  const text = file.endsWith('.gz')
    ? bytes.on('error', () => {}).pipe(createGunzip())
    : bytes;
  return {
    name: basename(file),
    size,
    bytesRead: () => bytes.bytesRead,
    lines: linesOf(text),
  };
}

function linesOf(input: Readable): AsyncIterable<string> {
  return createInterface({ input, crlfDelay: Infinity });
}
