import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/**
 * Every station, and who else knocked. It has no permission predicate: a shared link
 * must say "you may not", not "there is no such page".
 */
export const chargeStationsPage = PageBlueprint.make({
  params: { path: '/charge-stations', routeRef: rootRouteRef },
});

export const stationsSubPage = SubPageBlueprint.make({
  name: 'stations',
  params: {
    path: 'stations',
    title: 'Stations',
    loader: () =>
      import('../components/StationsPage').then(({ StationsPage }) => (
        <StationsPage />
      )),
  },
});

export const unregisteredSubPage = SubPageBlueprint.make({
  name: 'unregistered',
  params: {
    path: 'unregistered',
    title: 'Unregistered',
    loader: () =>
      import('../components/UnregisteredPage').then(({ UnregisteredPage }) => (
        <UnregisteredPage />
      )),
  },
});
