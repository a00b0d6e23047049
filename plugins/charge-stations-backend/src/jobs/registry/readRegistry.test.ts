import { Entity } from '@backstage/catalog-model';
import { toRegistryEntry } from './readRegistry';

function entity(spec: Entity['spec'], annotations = {}): Entity {
  return {
    apiVersion: 'forecourt.dev/v1alpha1',
    kind: 'ChargeStation',
    metadata: { name: 'CP1', etag: 'e1', annotations },
    spec,
  };
}

const identity = { 'forecourt.dev/ocpp-identity': 'CP1' };

describe('toRegistryEntry', () => {
  it('completes short references with the kinds that the fields stand for', () => {
    expect(
      toRegistryEntry(
        entity(
          {
            owner: 'team-harbour',
            system: 'harbour',
            model: 'bender-cc612',
            vendor: 'Bender',
            upstream: 'acme',
          },
          identity,
        ),
      ),
    ).toEqual({
      entityRef: 'chargestation:default/cp1',
      identity: 'CP1',
      title: null,
      owner: 'group:default/team-harbour',
      site: 'system:default/harbour',
      model: 'component:default/bender-cc612',
      vendor: 'Bender',
      upstream: 'acme',
      etag: 'e1',
    });
  });

  it('leaves empty what the entity does not say', () => {
    expect(toRegistryEntry(entity({}, identity))).toMatchObject({
      owner: null,
      site: null,
      model: null,
      vendor: null,
      upstream: null,
    });
  });

  it('makes nothing of an entity without an identity', () => {
    expect(toRegistryEntry(entity({ owner: 'x' }))).toBeUndefined();
  });
});
