import { ReactNode } from 'react';
import { Navigate, useLocation, useResolvedPath } from 'react-router-dom';

/**
 * Leads `/charge-stations?condition=faulted` to the first tab with its filters: Backstage's own redirect
 * to the first tab drops the query.
 */
export function KeepQuery(props: { firstTab: string; children: ReactNode }) {
  const { pathname, search } = useLocation();
  const root = useResolvedPath('.').pathname;
  if (search && pathname.replace(/\/$/, '') === root.replace(/\/$/, '')) {
    return <Navigate to={`${props.firstTab}${search}`} replace />;
  }
  return <>{props.children}</>;
}
