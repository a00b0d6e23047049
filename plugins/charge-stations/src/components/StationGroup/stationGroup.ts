import { getEntityRelations } from '@backstage/plugin-catalog-react';
import {
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CompoundEntityRef, Entity } from '@backstage/catalog-model';
import type { PlacementQuery } from '../StationsPage';

/** What stations have in common. */
export interface StationGroup {
  by: 'site' | 'model' | 'owner';
  /** The site or the model; the owners, of which there may be several. */
  entityRefs: string[];
}

/**
 * The stations that an entity is the site, the model or the owner of. A group stands for the groups right under it too,
 * as a department has teams; a user for their groups.
 */
export function stationGroupOf(entity: Entity): StationGroup {
  const own = stringifyEntityRef(entity);
  const related = (relation: string) =>
    getEntityRelations(entity, relation, { kind: 'Group' }).map(
      (ref: CompoundEntityRef) => stringifyEntityRef(ref),
    );
  switch (entity.kind.toLocaleLowerCase('en-US')) {
    case 'system':
      return { by: 'site', entityRefs: [own] };
    case 'group':
      return { by: 'owner', entityRefs: [own, ...related(RELATION_PARENT_OF)] };
    case 'user':
      return { by: 'owner', entityRefs: [own, ...related(RELATION_MEMBER_OF)] };
    default:
      return { by: 'model', entityRefs: [own] };
  }
}

/** How the API and the addresses of the fleet's pages name the group. */
export function placementOf(group: StationGroup): PlacementQuery {
  return { [group.by]: group.entityRefs.join(',') };
}
