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
      service: null,
      etag: 'e1',
    });
  });

  it('keeps when the station is to be used and its EVSEs, of what it can read', () => {
    const service = {
      commissionedAt: '2026-01-01',
      timeZone: 'Europe/Berlin',
      openingHours: '24/7',
    };
    const evses = [
      {
        id: 1,
        connectors: [
          { number: 1, standard: 'cCCS2', maxPowerKw: 50 },
          { id: 2, standard: 'cType2', maxPowerKw: 'much' },
        ],
      },
      'no EVSE',
    ];
    expect(
      toRegistryEntry(
        entity({ ...service, decommissionedAt: 2030, evses }, identity),
      )?.service,
    ).toEqual({
      ...service,
      evses: [
        { id: 1, connectors: [{ number: 1, maxPowerKw: 50 }, { id: 2 }] },
      ],
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
