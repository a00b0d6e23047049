import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openLog } from './openLog';

describe('openLog', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  it.each([
    ['log.jsonl', 'a\r\nb\n\nc'],
    ['log.jsonl.gz', gzipSync('a\nb\n\nc\n')],
  ])(
    'has every line of %s, however late they are asked for',
    async (name, content) => {
      const file = join(directory, name);
      await writeFile(file, content);
      const log = await openLog(file);
      await new Promise(resolve => setTimeout(resolve, 50));
      const lines: string[] = [];
      for await (const line of log.lines) {
        lines.push(line);
      }
      expect(lines).toEqual(['a', 'b', '', 'c']);
      expect(log.bytesRead()).toBe(log.size);
    },
  );

  it('says that a file is not there, or broken', async () => {
    await expect(openLog(join(directory, 'none'))).rejects.toThrow(
      'cannot read',
    );
    const file = join(directory, 'broken.gz');
    await writeFile(file, 'no gzip');
    const { lines } = await openLog(file);
    const read = async () => {
      for await (const _ of lines) {
        // Nothing comes.
      }
    };
    await expect(read()).rejects.toThrow('header');
  });
});
