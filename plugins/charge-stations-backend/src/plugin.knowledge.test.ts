import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { chargeStationsKnowledgeExtensionPoint } from '@forecourt/plugin-charge-stations-node';
import { AddedPacks } from './AddedPacks';
import { freePort, startBackend } from './__testUtils__/testBackend';

jest.setTimeout(60_000);

describe('packs of modules', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forecourt-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function startWith(text: string) {
    const file = join(directory, 'acme.yaml');
    await writeFile(file, text);
    const module = createBackendModule({
      pluginId: 'charge-stations',
      moduleId: 'acme-knowledge',
      register(env) {
        env.registerInit({
          deps: { knowledge: chargeStationsKnowledgeExtensionPoint },
          async init({ knowledge }) {
            knowledge.addPack(file);
          },
        });
      },
    });
    return startBackend({
      directory,
      port: await freePort(),
      features: [module],
    });
  }

  it('are read: one that cannot be understood stops the start with its name and line', async () => {
    await expect(startWith('about: Acme\nsecrets: [none]')).rejects.toThrow(
      `${join(
        directory,
        'acme.yaml',
      )}:2 has an error, secrets: Unrecognized key`,
    );
  });

  it('do not keep the backend from starting when they are in order', async () => {
    const backend = await startWith(
      'about: Acme\nconfiguration: { acme: { vendors: [Acme], keys: { Pump: { class: setting } } } }',
    );
    await backend.stop();
    expect(backend).toBeDefined();
  });

  it('are told by an absolute path', () => {
    expect(() => new AddedPacks().addPack('packs/acme.yaml')).toThrow(
      'The knowledge pack packs/acme.yaml of a module needs an absolute path',
    );
  });
});
