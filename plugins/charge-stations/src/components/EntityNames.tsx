import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Fragment } from 'react';

/** What entities are called; their references are separated by commas, as the API takes several. */
export function EntityNames(props: { entityRefs: string }) {
  return (
    <>
      {props.entityRefs.split(',').map((entityRef, index) => (
        <Fragment key={entityRef}>
          {index > 0 && ', '}
          <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
        </Fragment>
      ))}
    </>
  );
}
