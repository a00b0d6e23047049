import {
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isOrphan,
} from '@backstage/plugin-catalog';

const WARNINGS = [
  { applies: isOrphan, Warning: EntityOrphanWarning },
  { applies: hasRelationWarnings, Warning: EntityRelationWarning },
  { applies: hasCatalogProcessingErrors, Warning: EntityProcessingErrorsPanel },
];

/** What the catalog warns of on every entity's overview, which an own layout must not lose. */
export function CatalogWarnings() {
  return (
    <>
      {WARNINGS.map(({ applies, Warning }) => (
        <EntitySwitch key={Warning.name}>
          <EntitySwitch.Case if={applies}>
            <Warning />
          </EntitySwitch.Case>
        </EntitySwitch>
      ))}
    </>
  );
}
