import { readdir, readFile, symlink } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { runAction } from '../__testUtils__/runAction';
import { createRunbookSaveAction } from './createRunbookSaveAction';

const directory = createMockDirectory();
const TEXT = '---\ntitle: Fan\ncodes: ["vendor:acme:e77"]\n---\n';

beforeEach(() => {
  directory.setContent({ workspace: { 'fan.md': TEXT }, runbooks: {} });
});

const save = (
  input: { name: string; file?: string },
  directories = [{ path: directory.resolve('runbooks') }],
) =>
  runAction(
    createRunbookSaveAction({
      config: mockServices.rootConfig({
        data: { chargeStations: { runbooks: { directories } } },
      }),
    }),
    {
      input: { file: 'fan.md', ...input },
      workspacePath: directory.resolve('workspace'),
    },
  );

describe('charge-stations:runbook:save', () => {
  it('puts the file into the first directory, and says where', async () => {
    const output = await save({ name: 'acme-fan' }, [
      { path: directory.resolve('runbooks') },
      { path: directory.resolve('others') },
    ]);
    const path = directory.resolve('runbooks/acme-fan.md');
    expect(output).toEqual({ path });
    await expect(readFile(path, 'utf8')).resolves.toBe(TEXT);
  });

  it('makes the directory where there is none yet', async () => {
    await save({ name: 'acme-fan' }, [{ path: directory.resolve('new/one') }]);
    await expect(
      readFile(directory.resolve('new/one/acme-fan.md'), 'utf8'),
    ).resolves.toBe(TEXT);
  });

  it('never overwrites', async () => {
    directory.addContent({ runbooks: { 'acme-fan.md': 'by hand' } });
    await expect(save({ name: 'acme-fan' })).rejects.toThrow(
      'There is a runbook',
    );
    await expect(
      readFile(directory.resolve('runbooks/acme-fan.md'), 'utf8'),
    ).resolves.toBe('by hand');
  });

  it.each([
    '../outside',
    '..',
    'a/b',
    '/etc/passwd',
    'UPPER',
    '.hidden',
    'a.md/../../b',
    '',
    'a b',
    'x'.repeat(65),
  ])('refuses the name %j', async name => {
    await expect(save({ name })).rejects.toThrow('cannot be called');
  });

  it.each(['../outside.md', '/etc/hostname'])(
    'takes nothing from outside the workspace: %s',
    async file => {
      directory.addContent({ 'outside.md': 'secret' });
      await expect(save({ name: 'acme-fan', file })).rejects.toThrow();
    },
  );

  it('follows no link out of the workspace', async () => {
    directory.addContent({ 'outside.md': 'secret' });
    await symlink(
      directory.resolve('outside.md'),
      directory.resolve('workspace/link.md'),
    );
    await expect(save({ name: 'acme-fan', file: 'link.md' })).rejects.toThrow();
  });

  it('follows no link that stands where the runbook should be', async () => {
    directory.addContent({ 'outside.md': 'mine' });
    await symlink(
      directory.resolve('outside.md'),
      directory.resolve('runbooks/acme-fan.md'),
    );
    await expect(save({ name: 'acme-fan' })).rejects.toThrow();
    await expect(
      readFile(directory.resolve('outside.md'), 'utf8'),
    ).resolves.toBe('mine');
  });

  it('refuses what nobody reads', async () => {
    directory.addContent({
      workspace: { 'long.md': 'x'.repeat(256 * 1024 + 1) },
    });
    await expect(save({ name: 'long', file: 'long.md' })).rejects.toThrow(
      'larger than',
    );
  });

  it.each([
    [
      'a value that there is not',
      `${TEXT}\nSee {{ticket}}.\n`,
      'The runbook bad.md:6 has an error, there is no value {{ticket}}; there are station, connector, site,',
    ],
    [
      'a field that there is not',
      '---\ntitle: Fan\nmodel: X\n---\n',
      'The runbook bad.md',
    ],
    ['no front matter', '# Fan\n', 'does not begin with front matter'],
  ])('refuses %s, and writes nothing', async (_, text, message) => {
    directory.addContent({ workspace: { 'bad.md': text } });
    const there = [{ path: directory.resolve('new/one') }];
    await expect(save({ name: 'bad', file: 'bad.md' }, there)).rejects.toThrow(
      message,
    );
    await expect(readdir(directory.resolve('new'))).rejects.toThrow('ENOENT');
  });

  it('says what to configure where there is no directory', async () => {
    await expect(save({ name: 'acme-fan' }, [])).rejects.toThrow(
      'Add one to chargeStations.runbooks.directories',
    );
  });
});
