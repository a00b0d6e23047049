import { ocppIdentityOf } from './ocppIdentity';

const entity = (kind: string, annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'x', annotations },
});

describe('ocppIdentityOf', () => {
  it.each(['ChargeStation', 'Resource', 'Component'])(
    'reads the annotation on a %s',
    kind => {
      const annotations = { 'forecourt.dev/ocpp-identity': 'DE*1' };
      expect(ocppIdentityOf(entity(kind, annotations))).toBe('DE*1');
    },
  );

  it.each([
    ['no annotations', undefined],
    ['other annotations', { 'example.com/x': 'CP1' }],
    ['an empty annotation', { 'forecourt.dev/ocpp-identity': '' }],
  ])('finds no identity in %s', (_, annotations) => {
    expect(
      ocppIdentityOf(entity('ChargeStation', annotations)),
    ).toBeUndefined();
  });
});
