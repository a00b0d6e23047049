import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { parse } from 'yaml';
import chargeStationsModule from '.';

jest.setTimeout(60_000);

const TEMPLATES = resolve(__dirname, '../../../catalog/templates');
const directory = createMockDirectory();

async function templateOf(folder: string) {
  const file = resolve(TEMPLATES, folder, 'template.yaml');
  const entity = parse(await readFile(file, 'utf8'));
  entity.metadata.annotations = {
    'backstage.io/managed-by-location': `file:${file}`,
    'backstage.io/managed-by-origin-location': `file:${file}`,
  };
  return entity;
}

/** Runs a template of this repository to its end, and gives how it ended. */
async function run(folder: string, values: JsonObject): Promise<string> {
  const entity = await templateOf(folder);
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      chargeStationsModule,
      catalogServiceMock.factory({ entities: [entity] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: {
            baseUrl: 'http://localhost:7007',
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          chargeStations: {
            runbooks: {
              directories: [{ path: directory.resolve('runbooks') }],
            },
            knowledge: { packs: [directory.resolve('ours.yaml')] },
          },
        },
      }),
    ],
  });
  try {
    const api = request(backend.server);
    const started = await api.post('/api/scaffolder/v2/tasks').send({
      templateRef: `template:default/${entity.metadata.name}`,
      values,
    });
    expect(started.status).toBe(201);
    const path = `/api/scaffolder/v2/tasks/${started.body.id}`;
    for (;;) {
      const { body } = await api.get(path);
      if (!['open', 'processing'].includes(body.status)) {
        return body.status;
      }
      await new Promise(done => {
        setTimeout(done, 100);
      });
    }
  } finally {
    await backend.stop();
  }
}

const RUNBOOK = {
  code: 'vendor:acme:e77',
  vendor: 'Acme "Charge"',
  info: 'Fan stalled',
  title: 'Fan: stalled',
  name: 'acme-e77',
  owner: 'group:default/team-harbour',
  meaning: 'The fan does not turn',
  destination: 'portal',
};

describe('the templates, without a code host', () => {
  beforeEach(() => directory.setContent({ 'ours.yaml': 'about: Ours\n' }));

  it('a runbook is written as runbooks are', async () => {
    await expect(run('runbook', RUNBOOK)).resolves.toBe('completed');
    const text = await readFile(
      directory.resolve('runbooks/acme-e77.md'),
      'utf8',
    );
    const [, frontMatter, body] = text.split(/^---$/m);
    expect(parse(frontMatter)).toEqual({
      title: 'Fan: stalled',
      codes: ['vendor:acme:e77'],
      vendors: ['Acme "Charge"'],
      info: ['Fan stalled'],
    });
    expect(body).toContain('The fan does not turn');
    expect(body).toContain('{{station}}, {{connector}}');
  });

  it('one that is there already is not overwritten, and the task says that it failed', async () => {
    directory.addContent({ runbooks: { 'acme-e77.md': 'by hand' } });
    await expect(run('runbook', RUNBOOK)).resolves.toBe('failed');
    await expect(
      readFile(directory.resolve('runbooks/acme-e77.md'), 'utf8'),
    ).resolves.toBe('by hand');
  });

  it('an explanation is added to the pack', async () => {
    await expect(
      run('code-explanation', {
        code: 'vendor:acme:e77',
        vendor: 'Acme',
        vendorErrorCode: 'E77',
        meaning: 'The fan does not turn',
        destination: 'portal',
      }),
    ).resolves.toBe('completed');
    const text = await readFile(directory.resolve('ours.yaml'), 'utf8');
    expect(parse(text).vendors.acme).toEqual({
      names: ['Acme'],
      codes: {
        e77: { vendorErrorCode: 'E77', meaning: 'The fan does not turn' },
      },
    });
  });
});
