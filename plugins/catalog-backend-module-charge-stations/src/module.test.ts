import {
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templates from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import catalogModuleChargeStations from '.';
import {
  readEntities,
  readTargets,
  ROOT,
} from './__testUtils__/repositoryFiles';

const locations = ['catalog/all.yaml', 'catalog-info.yaml'];

const refOf = (entity: Entity) => stringifyEntityRef(entity);
const files = locations.flatMap(file => [file, ...readTargets(file)]);
const expected = files.flatMap(readEntities).map(refOf).sort();

/** The catalog makes a Location of its own for every file. */
const isFromFile = ({ metadata }: Entity) =>
  !metadata.name.startsWith('generated-');

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** A real catalog that reads the repository's own files, under rules that allow their kinds. */
async function startCatalog(): Promise<TestBackend> {
  const config = {
    catalog: {
      rules: [
        {
          allow: [
            'API',
            'ChargeStation',
            'Component',
            'Domain',
            'Group',
            'Location',
            'System',
            'Template',
            'User',
          ],
        },
      ],
      locations: locations.map(file => ({
        type: 'file',
        target: join(ROOT, file),
      })),
    },
  };
  const knex = await databases.init('SQLITE_3');
  return startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleChargeStations,
      templates,
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({ data: config }),
    ],
  });
}

async function readCatalog({ server }: TestBackend): Promise<Entity[]> {
  const response = await fetch(
    `http://127.0.0.1:${server.port()}/api/catalog/entities/by-query?limit=1000`,
  );
  const { items = [] } = await response.json();
  return items;
}

/** Everything is there, and what is related to something is known there too. */
function isComplete(entities: Entity[]): boolean {
  const known = new Set(entities.map(refOf));
  const edges = entities.flatMap(entity =>
    (entity.relations ?? [])
      .filter(({ targetRef }) => known.has(targetRef))
      .map(({ targetRef }) => [refOf(entity), targetRef]),
  );
  const seen = new Set(edges.map(edge => edge.join(' ')));
  return (
    entities.filter(isFromFile).length === expected.length &&
    edges.every(([from, to]) => seen.has(`${to} ${from}`))
  );
}

describe('catalogModuleChargeStations', () => {
  let backend: TestBackend;
  let entities: Entity[] = [];

  beforeAll(async () => {
    backend = await startCatalog();
    // Ends by the test's time limit where an entity is refused.
    while (!isComplete(entities)) {
      await sleep(200);
      entities = await readCatalog(backend);
    }
  }, 120_000);

  afterAll(async () => {
    await backend.stop();
  });

  it('takes in every entity of the repository', () => {
    expect(entities.filter(isFromFile).map(refOf).sort()).toEqual(expected);
  });

  it('leaves no relation that points to nothing', () => {
    const known = new Set(entities.map(refOf));
    const targets = entities.flatMap(({ relations = [] }) =>
      relations.map(({ targetRef }) => targetRef),
    );
    expect(targets.filter(target => !known.has(target))).toEqual([]);
  });

  it('relates a station to owner, site, model and protocol', () => {
    const station = entities.find(({ metadata }) => metadata.name === 'CP1');
    expect(station?.relations).toEqual([
      { type: 'consumesApi', targetRef: 'api:default/ocpp-1.6' },
      { type: 'dependsOn', targetRef: 'component:default/bender-cc612' },
      { type: 'ownedBy', targetRef: 'group:default/team-harbour' },
      { type: 'partOf', targetRef: 'system:default/harbour' },
    ]);
  });

  it.each([
    ['ocpp-1.6', 39],
    ['ocpp-2.0.1', 64],
    ['ocpp-2.1', 91],
    ['ocpi-2.2.1', 11],
    ['oscp-2.0', 9],
  ])('makes the definition of %s of what packs say', (name, count) => {
    const api = entities.find(
      ({ kind, metadata }) => kind === 'API' && metadata.name === name,
    );
    const { about, messages } = parse(String(api?.spec?.definition));
    expect(messages).toHaveLength(count);
    expect(about).toContain(api?.metadata.title);
  });

  it('shows the station on the pages of the others', () => {
    const targetRef = 'chargestation:default/cp1';
    const sources = entities.flatMap(entity =>
      (entity.relations ?? [])
        .filter(relation => relation.targetRef === targetRef)
        .map(({ type }) => `${refOf(entity)} ${type}`),
    );
    expect(sources.sort()).toEqual([
      'api:default/ocpp-1.6 apiConsumedBy',
      'component:default/bender-cc612 dependencyOf',
      'group:default/team-harbour ownerOf',
      'system:default/harbour hasPart',
    ]);
  });

  it('tells whoever registers a station what to write', async () => {
    const [station] = readEntities('catalog/stations/testers.yaml');
    const response = await fetch(
      `http://127.0.0.1:${backend.server.port()}/api/catalog/validate-entity`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          location: 'url:https://example.com/station.yaml',
          entity: { ...station, spec: { ...station.spec, ocppVersion: 1.6 } },
        }),
      },
    );
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors[0].message).toContain(
      'spec.ocppVersion is 1.6. Write "1.6", "2.0.1" or "2.1", with the quotes.',
    );
  });
});
