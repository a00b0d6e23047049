import {
  coreExtensionData,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { KeepQuery } from '../components/KeepQuery';
import { rootRouteRef } from '../routes';

const STATIONS_PATH = 'stations';

/**
 * Every station, and who else knocked. It has no permission predicate: a shared link
 * must say "you may not", not "there is no such page".
 */
export const chargeStationsPage = PageBlueprint.makeWithOverrides({
  factory(originalFactory) {
    const page = originalFactory({
      path: '/charge-stations',
      routeRef: rootRouteRef,
    });
    const { id } = coreExtensionData.reactElement;
    return [
      ...[...page].filter(output => output.id !== id),
      coreExtensionData.reactElement(
        <KeepQuery firstTab={STATIONS_PATH}>
          {page.get(coreExtensionData.reactElement)}
        </KeepQuery>,
      ),
    ];
  },
});

/** The first tab; not "Stations", for the page itself may be called that. */
export const stationsSubPage = SubPageBlueprint.make({
  name: 'stations',
  params: {
    path: STATIONS_PATH,
    title: 'Registered',
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

/** For those who run the portal. */
export const storageSubPage = SubPageBlueprint.make({
  name: 'storage',
  params: {
    path: 'storage',
    title: 'Storage',
    loader: () =>
      import('../components/StoragePage').then(({ StoragePage }) => (
        <StoragePage />
      )),
  },
});
