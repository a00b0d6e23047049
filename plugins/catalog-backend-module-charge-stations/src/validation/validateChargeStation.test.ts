import { Entity, entityKindSchemaValidator } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { chargeStationSchema } from '@forecourt/plugin-charge-stations-common';
import { validateChargeStation } from './validateChargeStation';

const spec = {
  type: 'mixed',
  lifecycle: 'production',
  owner: 'team-airport',
  system: 'airport',
  model: 'abb-terra-184',
  vendor: 'ABB',
  serialNumber: 'SN-1',
  upstream: 'acme',
  ocppVersion: '1.6',
  commissionedAt: '2024-02-29',
  decommissionedAt: '2025-03-01T12:00:00+01:00',
  timeZone: 'Europe/Lisbon',
  openingHours: 'Mo-Fr,Su 06:00-22:00; Sa 08:00-24:00',
  evses: [
    {
      id: 1,
      connectors: [
        { id: 1, number: 1, standard: 'IEC_62196_T2_COMBO', maxPowerKw: 180 },
        { id: 2, number: 2, standard: 'CHADEMO' },
      ],
    },
    { id: 2, connectors: [{ id: 1, number: 3, standard: 'IEC_62196_T2' }] },
  ],
};

function station(changes: object = {}): Entity {
  return {
    apiVersion: 'forecourt.dev/v1alpha1',
    kind: 'ChargeStation',
    metadata: {
      name: 'CP1',
      annotations: { 'forecourt.dev/ocpp-identity': 'CP1' },
    },
    // Through JSON, so that a change to undefined takes the field away.
    spec: JSON.parse(JSON.stringify({ ...spec, ...changes })),
  };
}

const connector = (fields: object, evseId?: number) => ({
  evses: [{ id: evseId, connectors: [{ standard: 'CHADEMO', ...fields }] }],
});
const connectorNumbers = (...numbers: unknown[]) => ({
  evses: numbers.map(number => ({
    connectors: [{ number, standard: 'CHADEMO' }],
  })),
});

const inSchema = entityKindSchemaValidator(chargeStationSchema);

describe('a station is valid', () => {
  it.each<[string, object]>([
    ['with everything in it', {}],
    [
      'with no more than type, lifecycle and owner',
      Object.fromEntries(
        Object.keys(spec)
          .filter(key => !['type', 'lifecycle', 'owner'].includes(key))
          .map(key => [key, undefined]),
      ),
    ],
    ['in service for less than a day', { decommissionedAt: '2024-02-29' }],
    ['open around the clock', { openingHours: '24/7' }],
    ['with references that name kind and namespace', { owner: 'user:x/me' }],
    ['with fields of its own', { parkingBay: 'B12' }],
    ['with OCPP 2.x ids alone', connector({ id: 1 }, 1)],
    ['with OCPP 1.6 numbers alone', connector({ number: 1 })],
  ])('%s', (_, changes) => {
    expect(validateChargeStation(station(changes))).toBe(true);
    expect(inSchema(station(changes))).toEqual(station(changes));
  });
});

describe('what breaks the schema is said with field, value and advice', () => {
  it.each<[object, string]>([
    [
      { type: 'acdc' },
      'spec.type is "acdc". Write the current its connectors give: ac, dc or mixed.',
    ],
    [
      { owner: undefined },
      'spec.owner is missing. Write the group or user that answers for the station, such as group:default/team-harbour.',
    ],
    [
      { owner: null },
      'spec.owner is null. Write the group or user that answers for the station, such as group:default/team-harbour.',
    ],
    [
      { lifecycle: '' },
      'spec.lifecycle is "". Write a lifecycle such as production or experimental.',
    ],
    [
      { ocppVersion: 1.6 },
      'spec.ocppVersion is 1.6. Write "1.6", "2.0.1" or "2.1", with the quotes.',
    ],
    [
      { ocppVersion: '2.0' },
      'spec.ocppVersion is "2.0". Write "1.6", "2.0.1" or "2.1", with the quotes.',
    ],
    [
      { serialNumber: 123 },
      'spec.serialNumber is 123. Write the serial number as text, in quotes if it is digits.',
    ],
    [
      { commissionedAt: '31.05.2024' },
      'spec.commissionedAt is "31.05.2024". Write a date such as 2024-05-31, or one with time and offset such as 2024-05-31T08:00:00Z.',
    ],
    [
      { openingHours: 'Mon-Fri 6-22' },
      'spec.openingHours is "Mon-Fri 6-22". Write 24/7, or hours such as Mo-Fr 06:00-22:00; Sa 08:00-20:00.',
    ],
    [
      { openingHours: 'Mo 06:00-25:00' },
      'spec.openingHours is "Mo 06:00-25:00". Write 24/7, or hours such as Mo-Fr 06:00-22:00; Sa 08:00-20:00.',
    ],
    [
      { consumesApis: ['ocpp-1.6', 7] },
      'spec.consumesApis[1] is 7. Write an API such as api:default/ocpp-1.6.',
    ],
    [
      connector({ number: 0 }),
      'spec.evses[0].connectors[0].number is 0. Write the OCPP 1.6 connector number, 1 or more (0 is the station itself).',
    ],
    [
      connector({ id: 0 }, 1),
      'spec.evses[0].connectors[0].id is 0. Write the OCPP 2.x connector id within its EVSE, 1 or more.',
    ],
    [
      connector({ number: 1, standard: 'type2' }),
      'spec.evses[0].connectors[0].standard is "type2". Write the plug by OCPI\'s name, such as IEC_62196_T2 (Type 2), IEC_62196_T2_COMBO (CCS2) or CHADEMO.',
    ],
    [
      connector({ number: 1, maxPowerKw: '22 kW' }),
      'spec.evses[0].connectors[0].maxPowerKw is "22 kW". Write the highest power in kilowatts as a number, such as 22.',
    ],
    [
      { evses: [{ id: 1, connectors: [] }] },
      'spec.evses[0].connectors is []. Write the list of its connectors, at least one.',
    ],
    [
      { type: 'x', evses: {} },
      'spec.type is "x". Write the current its connectors give: ac, dc or mixed. spec.evses is {}. Write the list of EVSEs.',
    ],
  ])('%j', (changes, message) => {
    expect(() => validateChargeStation(station(changes))).toThrow(
      new InputError(message),
    );
    expect(() => inSchema(station(changes))).toThrow(TypeError);
  });
});

describe('what no schema can see is said the same way', () => {
  it.each<[object, string]>([
    [
      { timeZone: 'Mars/Olympus' },
      'spec.timeZone is "Mars/Olympus". Write an IANA time zone such as Europe/Berlin.',
    ],
    [
      { timeZone: '+01:00' },
      'spec.timeZone is "+01:00". Write an IANA time zone such as Europe/Berlin.',
    ],
    [
      { commissionedAt: '2023-02-29' },
      'spec.commissionedAt is "2023-02-29". Write a date that exists.',
    ],
    [
      { decommissionedAt: '2024-13-01' },
      'spec.decommissionedAt is "2024-13-01". Write a date that exists.',
    ],
    [
      { decommissionedAt: '2024-06-01T24:61:00Z' },
      'spec.decommissionedAt is "2024-06-01T24:61:00Z". Write a date that exists.',
    ],
    [
      { decommissionedAt: '2024-02-28' },
      'spec.decommissionedAt is "2024-02-28". Write a date that is not before spec.commissionedAt (2024-02-29).',
    ],
    [
      { owner: 'group:' },
      'spec.owner is "group:". Write a reference such as group:default/name.',
    ],
    [
      { consumesApis: ['ocpp-1.6', 'api:'] },
      'spec.consumesApis[1] is "api:". Write a reference such as api:default/name.',
    ],
    [
      connectorNumbers(1, 2, 1),
      'spec.evses[2].connectors[0].number is 1. Write a connector number that no other connector of the station has.',
    ],
    [
      connector({}, 1),
      'spec.evses[0].connectors[0].number is missing. Write the OCPP 1.6 connector number, or the id of both the EVSE and the connector.',
    ],
    [
      {
        evses: [{ id: 1 }, { id: 1 }].map((evse, i) => ({
          ...evse,
          connectors: [{ number: i + 1, standard: 'CHADEMO' }],
        })),
      },
      'spec.evses[1].id is 1. Write an id that no other EVSE of the station has.',
    ],
    [
      {
        evses: [
          {
            id: 1,
            connectors: [1, 1].map(id => ({ id, standard: 'CHADEMO' })),
          },
        ],
      },
      'spec.evses[0].connectors[1].id is 1. Write an id that no other connector of the EVSE has.',
    ],
  ])('%j', (changes, message) => {
    expect(() => validateChargeStation(station(changes))).toThrow(
      new InputError(message),
    );
  });

  it.each(['', ' CP1', 'CP1\n'])('an identity of %j', identity => {
    const entity = station();
    entity.metadata.annotations = { 'forecourt.dev/ocpp-identity': identity };
    expect(() => validateChargeStation(entity)).toThrow(
      new InputError(
        `metadata.annotations["forecourt.dev/ocpp-identity"] is ${JSON.stringify(
          identity,
        )}. Write the identity that the station connects with, without white space around it, or leave the annotation out.`,
      ),
    );
  });
});

it('a spec that is missing as a whole is one problem', () => {
  expect(() =>
    validateChargeStation({ ...station(), spec: undefined }),
  ).toThrow(
    new InputError(
      'spec is missing. Write an object with at least type, lifecycle and owner.',
    ),
  );
});

it('a long value is shortened', () => {
  const openingHours = 'x'.repeat(200);
  expect(() => validateChargeStation(station({ openingHours }))).toThrow(
    `spec.openingHours is "${'x'.repeat(59)}…. Write 24/7`,
  );
});

it('an unknown version of our kind is told the known one', () => {
  expect(() =>
    validateChargeStation({ ...station(), apiVersion: 'forecourt.dev/v2' }),
  ).toThrow(
    new InputError(
      'apiVersion is "forecourt.dev/v2". Write forecourt.dev/v1alpha1.',
    ),
  );
});

it.each([
  { kind: 'Resource' },
  { kind: 'ChargeStation', apiVersion: 'example.com/v1' },
])('%j is not ours to judge', other => {
  expect(validateChargeStation({ ...station(), ...other })).toBe(false);
});
