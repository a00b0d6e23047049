import { ApiKnownStatuses } from '@forecourt/plugin-charge-stations-common';
import { doubtsOf } from '../doubtsOf';
import { Knowledge } from '../schema';
import { cite } from '../specifications/cite';

type Mapping = ApiKnownStatuses['ocpiMappings'][number];
type Mappings = NonNullable<NonNullable<Knowledge['ocpi']>['from']>['statuses'];

/**
 * The statuses of connectors, those of OCPI with what they are made of, and the severities of OCPP 2.x.
 *
 * @public
 */
export function listStatuses(knowledge: Knowledge): ApiKnownStatuses {
  const { statuses = {}, ocpi = {}, severities = {} } = knowledge;
  return {
    items: Object.entries(statuses).flatMap(([id, family]) =>
      Object.entries(family.statuses ?? {}).map(([status, known]) => ({
        family: { id, title: family.title ?? id },
        status,
        versions: family.versions ?? [],
        meaning: known.meaning,
        operative: known.operative,
        ofStation: known.ofStation,
        references: cite(knowledge, known.references ?? family.references),
        ...doubtsOf(known),
      })),
    ),
    ocpiStatuses: Object.entries(ocpi.statuses ?? {}).map(
      ([status, known]) => ({
        status,
        meaning: known.meaning,
        references: cite(knowledge, known.references),
        ...doubtsOf(known),
      }),
    ),
    ocpiMappings: [
      ...mappings('lifecycle', ocpi.from?.lifecycles),
      ...mappings('condition', ocpi.from?.conditions),
      ...mappings('status', ocpi.from?.statuses),
    ],
    severities: Object.entries(severities).map(([severity, known]) => ({
      severity: Number(severity),
      title: known.title ?? severity,
      meaning: known.meaning,
      references: cite(knowledge, known.references),
      ...doubtsOf(known),
    })),
  };
}

function mappings(from: Mapping['from'], known: Mappings = {}): Mapping[] {
  return Object.entries(known).map(([value, mapping]) => ({
    from,
    value,
    status: mapping.status,
    alternatives: mapping.alternatives ?? [],
    remark: mapping.remark,
    ...doubtsOf(mapping),
  }));
}
