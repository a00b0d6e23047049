import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** @public */
export interface StationLinkProps {
  identity: string;
  /** Absent where no entity carries the identity: then there is no page to go to. */
  entityRef?: string;
  /** Shown instead of the identity. */
  title?: string;
}

/**
 * A station's name, leading to its page in the catalog.
 *
 * @public
 */
export function StationLink(props: StationLinkProps) {
  const { identity, entityRef, title = identity } = props;
  return entityRef ? (
    <EntityRefLink entityRef={entityRef} title={title} />
  ) : (
    <span>{title}</span>
  );
}
