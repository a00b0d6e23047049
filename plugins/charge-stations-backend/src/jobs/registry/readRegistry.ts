import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ocppIdentityOf } from '@forecourt/plugin-charge-stations-common';
import { RegistryEntry } from '../../store';
import { toStationService } from '../../model/stationService';

/** Fields of an entity that the registry's copy is made of. */
export const REGISTRY_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.etag',
  'metadata.annotations',
  'spec.owner',
  'spec.system',
  'spec.model',
  'spec.vendor',
  'spec.upstream',
  'spec.commissionedAt',
  'spec.decommissionedAt',
  'spec.timeZone',
  'spec.openingHours',
  'spec.evses',
];

/** What the registry keeps of an entity; nothing where it carries no identity. */
export function toRegistryEntry(entity: Entity): RegistryEntry | undefined {
  const identity = ocppIdentityOf(entity);
  if (!identity) {
    return undefined;
  }
  const namespace = entity.metadata.namespace ?? 'default';
  const reference = (field: string, defaultKind: string) => {
    const value = textOf(entity, field);
    return value === null
      ? null
      : stringifyEntityRef(
          parseEntityRef(value, { defaultKind, defaultNamespace: namespace }),
        );
  };
  return {
    entityRef: stringifyEntityRef(entity),
    identity,
    title: entity.metadata.title ?? null,
    owner: reference('owner', 'Group'),
    site: reference('system', 'System'),
    model: reference('model', 'Component'),
    vendor: textOf(entity, 'vendor'),
    upstream: textOf(entity, 'upstream'),
    service: toStationService(entity),
    etag: entity.metadata.etag ?? null,
  };
}

function textOf(entity: Entity, field: string): string | null {
  const value = entity.spec?.[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
