import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunbookFiles } from '@forecourt/plugin-charge-stations-knowledge';
import { RunbookLibrary } from './RunbookLibrary';

describe('the library of runbooks', () => {
  let directory: string;
  let now = 0;
  const warn = jest.fn();

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'runbooks-'));
    now = 0;
    warn.mockClear();
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  const write = (name: string, text: string) =>
    writeFileSync(join(directory, name), text);
  const GOOD = '---\ntitle: Good\n---\n';
  const BAD = '---\ntitle: Bad\nmodel: A\n---\n';

  const open = () =>
    new RunbookLibrary({
      files: new RunbookFiles([{ path: directory, origin: 'configured' }]),
      clock: { now: () => now },
      logger: { warn },
    });
  const ids = async (library: RunbookLibrary) =>
    (await library.read()).runbooks.map(({ id }) => id);

  it('looks at its files again after five seconds, and not at each question', async () => {
    const library = open();
    expect(await ids(library)).toEqual([]);
    write('b.md', GOOD);
    write('a.md', GOOD);
    now = 4_999;
    expect(await ids(library)).toEqual([]);
    now = 5_000;
    expect(await ids(library)).toEqual(['a', 'b']);
  });

  it('logs what is wrong with a file once, with the line, and again when it came back', async () => {
    const library = open();
    const path = join(directory, 'bad.md');
    const look = async () => {
      now += 5_000;
      await library.read();
    };
    write('bad.md', BAD);
    await look();
    await look();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining(`Left out: The runbook ${path}:3 has an error`),
    );
    write('bad.md', GOOD);
    await look();
    write('bad.md', BAD);
    await look();
    expect(warn).toHaveBeenCalledTimes(2);
  });
});
