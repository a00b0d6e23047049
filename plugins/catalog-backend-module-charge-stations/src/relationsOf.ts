import { getCompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import { ChargeStationEntityV1alpha1 } from '@forecourt/plugin-charge-stations-common';
import { referencesOf } from './references';

/** The relations of a station in both directions, so that the other entity shows it too. */
export function relationsOf(
  station: ChargeStationEntityV1alpha1,
): EntityRelationSpec[] {
  const self = getCompoundEntityRef(station);
  return referencesOf(station).flatMap(reference => {
    const other = parseEntityRef(reference.value, {
      defaultKind: reference.defaultKind,
      defaultNamespace: self.namespace,
    });
    return [
      { source: self, type: reference.outgoing, target: other },
      { source: other, type: reference.incoming, target: self },
    ];
  });
}
