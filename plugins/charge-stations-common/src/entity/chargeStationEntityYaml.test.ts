import { entityKindSchemaValidator } from '@backstage/catalog-model';
import fc from 'fast-check';
import { parse } from 'yaml';
import { chargeStationEntityYaml } from './chargeStationEntityYaml';
import { chargeStationSchema } from './chargeStationSchema';
import { isChargeStationEntity } from './ChargeStationEntityV1alpha1';
import { ocppIdentityOf } from './ocppIdentity';

const validate = entityKindSchemaValidator(chargeStationSchema);

fc.configureGlobal({ seed: 20250101 });

describe('chargeStationEntityYaml', () => {
  it('is ready to be copied', () => {
    expect(
      chargeStationEntityYaml({
        identity: 'CP1',
        protocols: ['ocpp1.6', 'ocpp2.0.1'],
        vendor: 'Bender',
      }),
    ).toBe(`apiVersion: forecourt.dev/v1alpha1
kind: ChargeStation
metadata:
  name: CP1
  annotations:
    forecourt.dev/ocpp-identity: CP1
spec:
  type: ac # ac, dc or mixed
  lifecycle: production
  owner: unknown # the group or user that answers for it
  vendor: Bender
  ocppVersion: "1.6"
`);
  });

  it('names the first offered version that the portal knows', () => {
    const protocols = ['ocpp1.5', 'ocpp2.0.1', 'ocpp1.6'];
    const yaml = chargeStationEntityYaml({ identity: 'CP1', protocols });
    expect(parse(yaml).spec.ocppVersion).toBe('2.0.1');
  });

  it('says nothing of the version where none was offered that it knows', () => {
    const yaml = chargeStationEntityYaml({ identity: 'CP1', protocols: [] });
    expect(parse(yaml).spec).not.toHaveProperty('ocppVersion');
  });

  it.each([
    '1.6',
    '0123',
    'true',
    'yes',
    'null',
    '~',
    '# x',
    'a: b',
    '*a',
    "'",
  ])('quotes the identity %s, so that it stays text', identity => {
    const yaml = chargeStationEntityYaml({ identity });
    expect(ocppIdentityOf(parse(yaml))).toBe(identity);
    expect(ocppIdentityOf(parse(yaml, { version: '1.1' }))).toBe(identity);
  });

  it('is a valid entity with the same identity, whatever the station sent', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(
        anyText,
        fc.option(anyText, { nil: undefined }),
        (identity, serialNumber) => {
          const yaml = chargeStationEntityYaml({ identity, serialNumber });
          const entity = parse(yaml);
          expect(validate(entity)).toBe(entity);
          expect(isChargeStationEntity(entity)).toBe(true);
          expect(ocppIdentityOf(entity)).toBe(identity);
          expect(entity.spec.serialNumber).toBe(serialNumber);
        },
      ),
    );
  });
});
