import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/** Says in the browser's tab what is shown, the narrowest name first. Backstage's pages with tabs do not. */
export function usePageTitle(...names: string[]): void {
  const app = useApi(configApiRef).getOptionalString('app.title');
  const title = [...names, app ?? 'Backstage'].join(' | ');
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
