import {
  CHARGE_STATION_API_VERSION,
  CHARGE_STATION_KIND,
} from './ChargeStationEntityV1alpha1';
import { CONNECTOR_STANDARDS } from './connectorStandards';
import { OCPP_VERSIONS } from './ocppVersion';

const DAY = '(Mo|Tu|We|Th|Fr|Sa|Su)';
const DAYS = `${DAY}(-${DAY})?`;
const TIME = '([01]\\d|2[0-3]):[0-5]\\d';
const WEEKLY = `${DAYS}(,${DAYS})* ${TIME}-(${TIME}|24:00)`;
const OPENING_HOURS = `^(24/7|${WEEKLY}(; ${WEEKLY})*)$`;

const DATE =
  '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$';

/** A reference is checked for its form by the catalog when it makes the relation. */
const text = (description: string) => ({
  type: 'string',
  minLength: 1,
  description,
});

const connectorSchema = {
  type: 'object',
  required: ['standard'],
  description: 'a connector as an object with number, standard and maxPowerKw',
  properties: {
    number: {
      type: 'integer',
      minimum: 1,
      description:
        'the OCPP 1.6 connector number, 1 or more (0 is the station itself)',
    },
    id: {
      type: 'integer',
      minimum: 1,
      description: 'the OCPP 2.x connector id within its EVSE, 1 or more',
    },
    standard: {
      enum: [...CONNECTOR_STANDARDS],
      description:
        "the plug by OCPI's name, such as IEC_62196_T2 (Type 2), IEC_62196_T2_COMBO (CCS2) or CHADEMO",
    },
    maxPowerKw: {
      type: 'number',
      exclusiveMinimum: 0,
      description: 'the highest power in kilowatts as a number, such as 22',
    },
  },
};

const evseSchema = {
  type: 'object',
  required: ['connectors'],
  description: 'an EVSE as an object with its connectors',
  properties: {
    id: {
      type: 'integer',
      minimum: 1,
      description: 'the OCPP 2.x EVSE id, 1 or more',
    },
    connectors: {
      type: 'array',
      minItems: 1,
      items: connectorSchema,
      description: 'the list of its connectors, at least one',
    },
  },
};

/**
 * JSON schema (draft 07) of a charge station's `spec`. Every description says
 * what to write there, so that it completes the sentence "Write ..." of a
 * validation error.
 *
 * @public
 */
export const chargeStationSpecSchema = {
  type: 'object',
  required: ['type', 'lifecycle', 'owner'],
  description: 'an object with at least type, lifecycle and owner',
  properties: {
    type: {
      enum: ['ac', 'dc', 'mixed'],
      description: 'the current its connectors give: ac, dc or mixed',
    },
    lifecycle: text('a lifecycle such as production or experimental'),
    owner: text(
      'the group or user that answers for the station, such as group:default/team-harbour',
    ),
    system: text('the site, such as system:default/harbour'),
    model: text('the station model, such as component:default/bender-cc612'),
    vendor: text('the manufacturer as text'),
    serialNumber: text('the serial number as text, in quotes if it is digits'),
    ocppVersion: {
      enum: [...OCPP_VERSIONS],
      description: '"1.6", "2.0.1" or "2.1", with the quotes',
    },
    upstream: {
      type: 'string',
      pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$',
      description:
        'a name of chargeStations.upstreams in the configuration, or none, or mirror',
    },
    consumesApis: {
      type: 'array',
      items: text('an API such as api:default/ocpp-1.6'),
      description: 'a list of APIs such as api:default/ocpp-1.6',
    },
    commissionedAt: {
      type: 'string',
      pattern: DATE,
      description:
        'a date such as 2024-05-31, or one with time and offset such as 2024-05-31T08:00:00Z',
    },
    decommissionedAt: {
      type: 'string',
      pattern: DATE,
      description:
        'a date such as 2024-05-31, or one with time and offset such as 2024-05-31T08:00:00Z',
    },
    timeZone: text('an IANA time zone such as Europe/Berlin'),
    openingHours: {
      type: 'string',
      pattern: OPENING_HOURS,
      description: '24/7, or hours such as Mo-Fr 06:00-22:00; Sa 08:00-20:00',
    },
    evses: {
      type: 'array',
      items: evseSchema,
      description: 'the list of EVSEs',
    },
  },
};

/**
 * JSON schema (draft 07) of the whole entity, in the form that
 * `entityKindSchemaValidator` of `@backstage/catalog-model` takes.
 *
 * @public
 */
export const chargeStationSchema = {
  $schema: 'http://json-schema.org/draft-07/schema',
  $id: 'ChargeStationV1alpha1',
  description: 'A charge station: what it is, where it stands and who owns it.',
  allOf: [
    { $ref: 'Entity' },
    {
      type: 'object',
      required: ['spec'],
      properties: {
        apiVersion: { enum: [CHARGE_STATION_API_VERSION] },
        kind: { enum: [CHARGE_STATION_KIND] },
        spec: chargeStationSpecSchema,
      },
    },
  ],
};
