import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { docsRouteRef } from '../routes';

/** Addresses of pages of an entity's TechDocs; undefined where the app has no TechDocs. */
export function useDocsAddress():
  | ((entityRef: string, path: string) => string)
  | undefined {
  const root = useRouteRef(docsRouteRef);
  return (
    root &&
    ((entityRef, path) => {
      const address = root(parseEntityRef(entityRef)).replace(/\/$/, '');
      return path ? `${address}/${path}/` : `${address}/`;
    })
  );
}
