import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { DatabaseRegistryStore } from '../../store';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import { createRegistry } from './createRegistry';

const databases = StoreTestDatabases.create();

const station = {
  apiVersion: 'forecourt.dev/v1alpha1',
  kind: 'ChargeStation',
  metadata: {
    name: 'cp1',
    annotations: { 'forecourt.dev/ocpp-identity': 'CP1' },
  },
};

async function create(registry?: JsonObject) {
  const logger = mockServices.logger.mock();
  const created = await createRegistry({
    settings: new ConfigReader(registry ? { registry } : {}),
    store: DatabaseRegistryStore.create({
      database: await databases.init('SQLITE_3'),
    }),
    catalog: catalogServiceMock({ entities: [station] }),
    auth: mockServices.auth(),
    logger,
    clock: { now: () => 1_700_000_000_000 },
  });
  return { ...created, logger };
}

describe('createRegistry', () => {
  it('asks the catalog unless told otherwise, often until it was read once', async () => {
    const registry = await create();
    expect(registry.type).toBe('catalog');
    expect(registry.admit('CP1')).toEqual({ result: 'notReady' });
    expect(registry.pause()).toBe(500);
    await registry.sync();
    expect(registry.admit('CP1')).toMatchObject({ result: 'admitted' });
    expect(registry.admit('CP2')).toEqual({ result: 'unknown' });
    expect(registry.pause()).toBe(5_000);
  });

  it.each([
    ['a duration', { minutes: 1, seconds: 30 }],
    ['ISO 8601', 'PT1M30S'],
    ['words', '90s'],
  ])('reads the pause between two readings from %s', async (_, interval) => {
    const registry = await create({ refreshInterval: interval });
    await registry.sync();
    expect(registry.pause()).toBe(90_000);
  });

  it('admits by prefix when told so, warns of it and reads nothing', async () => {
    const registry = await create({ type: 'static', prefix: 'LOAD-' });
    expect(registry.type).toBe('static');
    await registry.sync();
    expect(registry.admit('LOAD-1')).toEqual({
      result: 'admitted',
      station: { identity: 'LOAD-1', entityRef: null, upstream: null },
    });
    expect(registry.admit('CP1')).toEqual({ result: 'unknown' });
    expect(registry.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('static'),
    );
  });

  it.each([
    ['a type that does not exist', { type: 'open' }, /catalog or static/],
    ['a static registry without a prefix', { type: 'static' }, /prefix/],
    ['an empty prefix', { type: 'static', prefix: '' }, /prefix/],
    ['a pause that is none', { refreshInterval: 'often' }, /refreshInterval/],
    ['no pause', { refreshInterval: { seconds: 0 } }, /refreshInterval/],
    ['a prefix that is no text', { type: 'static', prefix: 1 }, /prefix/],
  ])('refuses %s', async (_, registry, message) => {
    await expect(create(registry)).rejects.toThrow(message);
  });
});
