import {
  RELATION_API_CONSUMED_BY,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  ChargeStationEntityV1alpha1,
  ocppApiRef,
} from '@forecourt/plugin-charge-stations-common';

/** One entity ref in a station's `spec`, and the pair of relations it stands for. */
export interface Reference {
  /** Where it is written, such as `spec.owner`. */
  field: string;
  value: string;
  /** The kind it means where it names none. */
  defaultKind: string;
  /** From the station to the other entity. */
  outgoing: string;
  /** From the other entity back to the station. */
  incoming: string;
}

const REFERENCE_FIELDS = [
  {
    name: 'owner',
    defaultKind: 'Group',
    outgoing: RELATION_OWNED_BY,
    incoming: RELATION_OWNER_OF,
  },
  {
    name: 'system',
    defaultKind: 'System',
    outgoing: RELATION_PART_OF,
    incoming: RELATION_HAS_PART,
  },
  {
    name: 'model',
    defaultKind: 'Component',
    outgoing: RELATION_DEPENDS_ON,
    incoming: RELATION_DEPENDENCY_OF,
  },
] as const;

/** Every entity ref of a station; without `consumesApis` the API of its OCPP version is one. */
export function referencesOf({
  spec,
}: ChargeStationEntityV1alpha1): Reference[] {
  const single = REFERENCE_FIELDS.flatMap(({ name, ...relation }) => {
    const value = spec[name];
    return value ? [{ field: `spec.${name}`, value, ...relation }] : [];
  });
  const apis =
    spec.consumesApis ??
    (spec.ocppVersion ? [ocppApiRef(spec.ocppVersion)] : []);
  return [
    ...single,
    ...apis.map((value, index) => ({
      field: `spec.consumesApis[${index}]`,
      value,
      defaultKind: 'API',
      outgoing: RELATION_CONSUMES_API,
      incoming: RELATION_API_CONSUMED_BY,
    })),
  ];
}
