import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  fleetConfigurationRouteRef,
  fleetFaultsRouteRef,
  reliabilityRouteRef,
  stationsRouteRef,
  uptimeRouteRef,
} from '../../routes';

type Search = Record<string, string | undefined>;

/** The addresses of the fleet's pages with a query string; undefined where an app has no such page. */
export function useFleetPaths() {
  return {
    stations: withSearch(useRouteRef(stationsRouteRef)),
    faults: withSearch(useRouteRef(fleetFaultsRouteRef)),
    uptime: withSearch(useRouteRef(uptimeRouteRef)),
    reliability: withSearch(useRouteRef(reliabilityRouteRef)),
    configuration: withSearch(useRouteRef(fleetConfigurationRouteRef)),
  };
}

function withSearch(path: (() => string) | undefined) {
  return (
    path &&
    ((search: Search = {}) => {
      const parameters = new URLSearchParams(
        Object.entries(search).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        ),
      ).toString();
      return parameters ? `${path()}?${parameters}` : path();
    })
  );
}
