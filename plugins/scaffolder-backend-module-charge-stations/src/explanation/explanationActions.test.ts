import { readdir, readFile } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { runAction } from '../__testUtils__/runAction';
import { createExplanationSaveAction } from './createExplanationSaveAction';
import { createExplanationWriteAction } from './createExplanationWriteAction';

const directory = createMockDirectory();
const input = { code: 'chargex:CX042', meaning: 'It does not turn' };

const save = (packs: string[]) =>
  runAction(
    createExplanationSaveAction({
      config: mockServices.rootConfig({
        data: { chargeStations: { knowledge: { packs } } },
      }),
    }),
    { input, workspacePath: directory.path },
  );

describe('charge-stations:explanation:save', () => {
  it('adds to the first pack, and leaves nothing else behind', async () => {
    directory.setContent({ packs: { 'ours.yaml': '# Ours\nabout: Ours\n' } });
    const path = directory.resolve('packs/ours.yaml');
    await expect(save([path])).resolves.toEqual({ path });
    const text = await readFile(path, 'utf8');
    expect(text).toContain('# Ours\n');
    expect(text).toContain('CX042');
    await expect(readdir(directory.resolve('packs'))).resolves.toEqual([
      'ours.yaml',
    ]);
  });

  it('says what to configure where there is no pack', async () => {
    await expect(save([])).rejects.toThrow(
      'Add one to chargeStations.knowledge.packs',
    );
  });

  it('names the pack that is not there', async () => {
    await expect(save([directory.resolve('gone.yaml')])).rejects.toThrow(
      'gone.yaml cannot be read',
    );
  });
});

describe('charge-stations:explanation:write', () => {
  it('makes a pack in the workspace', async () => {
    directory.setContent({});
    const workspacePath = directory.path;
    const { text } = await runAction(createExplanationWriteAction(), {
      input: { ...input, file: 'explanation.yaml' },
      workspacePath,
    });
    await expect(
      readFile(directory.resolve('explanation.yaml'), 'utf8'),
    ).resolves.toBe(text);
    await expect(
      runAction(createExplanationWriteAction(), {
        input: { ...input, file: '../outside.yaml' },
        workspacePath,
      }),
    ).rejects.toThrow();
  });
});
