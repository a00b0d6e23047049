import { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { RegistryEntry, RegistryStore } from '../../store';
import { CatalogRegistry } from './CatalogRegistry';

function station(name: string, identity: string): Entity {
  return {
    apiVersion: 'forecourt.dev/v1alpha1',
    kind: 'ChargeStation',
    metadata: {
      name,
      annotations: { 'forecourt.dev/ocpp-identity': identity },
    },
    spec: {},
  };
}

class MemoryRegistryStore implements RegistryStore {
  entries: RegistryEntry[] = [];
  syncedAt: number | null = null;

  async replaceAll(options: { entries: RegistryEntry[]; at: number }) {
    this.entries = options.entries;
    this.syncedAt = options.at;
  }
  async list() {
    return this.entries;
  }
  async lastSyncedAt() {
    return this.syncedAt;
  }
}

function createRegistry(
  store: RegistryStore,
  entities: Entity[],
  times: number[] = [],
) {
  return CatalogRegistry.create({
    store,
    catalog: catalogServiceMock({ entities }),
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    clock: { now: () => times.shift() ?? 17 },
  });
}

describe('CatalogRegistry', () => {
  it('is not ready before the catalog was read for the first time', async () => {
    const registry = await createRegistry(new MemoryRegistryStore(), []);
    expect(registry.admit('CP1')).toEqual({ result: 'notReady' });
  });

  it('does not believe in its first minute that a catalog is empty', async () => {
    const registry = await createRegistry(
      new MemoryRegistryStore(),
      [],
      [0, 59_999, 60_000, 60_000],
    );
    await registry.sync();
    expect(registry.admit('CP1')).toEqual({ result: 'notReady' });
    await registry.sync();
    expect(registry.admit('CP1')).toEqual({ result: 'unknown' });
  });

  it('admits what an entity carries and nothing else, by case', async () => {
    const registry = await createRegistry(new MemoryRegistryStore(), [
      station('cp1', 'CP1'),
    ]);
    await registry.sync();
    expect(registry.admit('CP1')).toEqual({
      result: 'admitted',
      station: {
        identity: 'CP1',
        entityRef: 'chargestation:default/cp1',
        upstream: null,
      },
    });
    expect(registry.admit('cp1')).toEqual({ result: 'unknown' });
  });

  it('tells which upstream CSMS the entity chooses', async () => {
    const entity = station('cp1', 'CP1');
    const registry = await createRegistry(new MemoryRegistryStore(), [
      { ...entity, spec: { upstream: 'acme' } },
    ]);
    await registry.sync();
    expect(registry.admit('CP1')).toMatchObject({
      station: { upstream: 'acme' },
    });
  });

  it('admits neither of two entities with one identity', async () => {
    const registry = await createRegistry(new MemoryRegistryStore(), [
      station('one', 'CP1'),
      station('two', 'CP1'),
    ]);
    await registry.sync();
    expect(registry.admit('CP1')).toEqual({
      result: 'ambiguous',
      entityRefs: ['chargestation:default/one', 'chargestation:default/two'],
    });
  });

  it('gives what the catalog says of all stations, which is another list after each reading', async () => {
    const registry = await createRegistry(new MemoryRegistryStore(), [
      station('cp1', 'CP1'),
    ]);
    expect(registry.entries()).toEqual([]);
    await registry.sync();
    const first = registry.entries();
    expect(first.map(({ identity }) => identity)).toEqual(['CP1']);
    await registry.sync();
    expect(registry.entries()).not.toBe(first);
  });

  it('starts with the copy of the last run', async () => {
    const store = new MemoryRegistryStore();
    await (await createRegistry(store, [station('cp1', 'CP1')])).sync();
    const restarted = await createRegistry(store, []);
    expect(restarted.admit('CP1')).toMatchObject({ result: 'admitted' });
  });

  it('forgets an entity that was deleted', async () => {
    const store = new MemoryRegistryStore();
    await (await createRegistry(store, [station('cp1', 'CP1')])).sync();
    const registry = await createRegistry(store, []);
    await registry.sync();
    expect(registry.admit('CP1')).toEqual({ result: 'unknown' });
  });
});
