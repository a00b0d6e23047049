import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OCPP16_ERROR_CODES } from '@forecourt/plugin-charge-stations-common';
import { loadKnowledge } from '../loadKnowledge';
import { fillRunbook } from './placeholders';
import { ownRunbooks, RunbookFiles } from './RunbookFiles';

describe('runbooks of directories', () => {
  let ours: string;
  let theirs: string;

  beforeEach(() => {
    ours = mkdtempSync(join(tmpdir(), 'runbooks-'));
    theirs = mkdtempSync(join(tmpdir(), 'runbooks-'));
  });

  afterEach(() => {
    rmSync(ours, { recursive: true });
    rmSync(theirs, { recursive: true });
  });

  const write = (directory: string, name: string, title: string) =>
    writeFileSync(join(directory, name), `---\ntitle: ${title}\n---\nText\n`);

  const files = () =>
    new RunbookFiles([
      { path: ours, origin: 'own' },
      {
        path: theirs,
        origin: 'configured',
        docs: { entityRef: 'component:default/ops', folder: 'runbooks' },
        editUrl: 'https://git.example/edit/main/runbooks/',
      },
    ]);

  it('are named by their files; the page that lists them is none', async () => {
    write(ours, 'a.md', 'A');
    write(ours, 'index.md', 'List');
    write(ours, 'README.md', 'List');
    write(ours, 'notes.txt', 'Notes');
    const { runbooks, problems } = await files().read();
    expect(runbooks).toMatchObject([
      { id: 'a', title: 'A', source: { origin: 'own', file: 'a.md' } },
    ]);
    expect(problems).toEqual([]);
  });

  it('of a later directory replace those of one name, and lead to their page and editor', async () => {
    write(ours, 'a.md', 'Ours');
    write(theirs, 'a.md', 'Theirs');
    const { runbooks } = await files().read();
    expect(runbooks).toMatchObject([
      {
        title: 'Theirs',
        source: {
          origin: 'configured',
          file: 'a.md',
          docs: { entityRef: 'component:default/ops', path: 'runbooks/a' },
          editUrl: 'https://git.example/edit/main/runbooks/a.md',
        },
      },
    ]);
  });

  it('leave out what cannot be understood, with file and line, and keep the others', async () => {
    write(ours, 'good.md', 'Good');
    writeFileSync(join(ours, 'bad.md'), '---\ntitle: B\nvendor: A\n---\n');
    const { runbooks, problems } = await files().read();
    expect(runbooks.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toEqual([
      {
        file: join(ours, 'bad.md'),
        line: 3,
        message: expect.stringContaining(`${join(ours, 'bad.md')}:3 has an`),
      },
    ]);
  });

  it('say that a directory is not there', async () => {
    const missing = join(ours, 'missing');
    const { problems } = await new RunbookFiles([
      { path: missing, origin: 'configured' },
    ]).read();
    expect(problems).toMatchObject([
      { file: missing, message: expect.stringContaining('ENOENT') },
    ]);
  });

  it('are read again when a file changes, comes or goes', async () => {
    write(ours, 'a.md', 'First');
    const shelf = files();
    const titles = async () =>
      (await shelf.read()).runbooks.map(({ title }) => title);
    expect(await titles()).toEqual(['First']);
    write(ours, 'a.md', 'Second');
    utimesSync(join(ours, 'a.md'), 1, 1);
    write(theirs, 'b.md', 'New');
    expect(await titles()).toEqual(['Second', 'New']);
    rmSync(join(ours, 'a.md'));
    expect(await titles()).toEqual(['New']);
  });
});

describe('the runbooks that come along', () => {
  const read = () =>
    new RunbookFiles([{ path: ownRunbooks(), origin: 'own' }]).read();

  it('can all be read', async () => {
    const { problems } = await read();
    expect(problems).toEqual([]);
  });

  it('have one for each error code of OCPP 1.6', async () => {
    const { runbooks } = await read();
    const codes = runbooks
      .filter(({ info }) => info.length === 0)
      .flatMap(runbook => runbook.codes);
    expect(codes).toEqual(
      expect.arrayContaining(
        OCPP16_ERROR_CODES.filter(code => code !== 'NoError').map(
          code => `ocpp16:${code}`,
        ),
      ),
    );
  });

  it('name only keys that a pack has', async () => {
    const { runbooks } = await read();
    const known = new Set(
      Object.values(loadKnowledge().configuration ?? {}).flatMap(({ keys }) =>
        Object.keys(keys ?? {}),
      ),
    );
    expect(
      runbooks.flatMap(({ keys }) => keys).filter(key => !known.has(key)),
    ).toEqual([]);
  });

  it('say on each page what it means, how safe it is, what to check, whom to send, how it ends', async () => {
    const { runbooks } = await read();
    const headings = runbooks.map(({ id, text }) => [
      id,
      ...[
        'What it means',
        'Is it safe',
        'Check from here',
        'Send someone',
        'How it clears',
      ].filter(heading => !text.includes(`\n## ${heading}\n`)),
    ]);
    expect(headings).toEqual(runbooks.map(({ id }) => [id]));
  });

  it('have no value left when all are known', async () => {
    const { runbooks } = await read();
    for (const { text } of runbooks) {
      expect(fillRunbook(text, {})).not.toContain('{{');
    }
  });
});
