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
 *
 * Every page about the whole fleet is a sub page of it: Backstage draws them as tabs, so they need no
 * navigation of their own. `LegacyPage` lists them once more for the old frontend system.
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

export const faultsSubPage = SubPageBlueprint.make({
  name: 'faults',
  params: {
    path: 'faults',
    title: 'Faults',
    loader: () =>
      import('../components/FleetFaultsPage').then(({ FleetFaultsPage }) => (
        <FleetFaultsPage />
      )),
  },
});

export const incidentsSubPage = SubPageBlueprint.make({
  name: 'incidents',
  params: {
    path: 'incidents',
    title: 'Incidents',
    loader: () =>
      import('../components/IncidentsPage').then(({ IncidentsPage }) => (
        <IncidentsPage />
      )),
  },
});

/** Availability by every rulebook, down to the evidence of a day. */
export const uptimeSubPage = SubPageBlueprint.make({
  name: 'uptime',
  params: {
    path: 'uptime',
    title: 'Uptime',
    loader: () =>
      import('../components/UptimePage').then(({ UptimePage }) => (
        <UptimePage />
      )),
  },
});

export const reliabilitySubPage = SubPageBlueprint.make({
  name: 'reliability',
  params: {
    path: 'reliability',
    title: 'Reliability',
    loader: () =>
      import('../components/ReliabilityPage').then(({ ReliabilityPage }) => (
        <ReliabilityPage />
      )),
  },
});

/** Keys by stations or groups of them, those that stand out first. */
export const configurationSubPage = SubPageBlueprint.make({
  name: 'configuration',
  params: {
    path: 'configuration',
    title: 'Configuration',
    loader: () =>
      import('../components/ConfigurationPage').then(
        ({ ConfigurationPage }) => <ConfigurationPage />,
      ),
  },
});

/** What of what the fleet shows has no explanation, no runbook, no owner, or a link that leads nowhere. */
export const coverageSubPage = SubPageBlueprint.make({
  name: 'coverage',
  params: {
    path: 'coverage',
    title: 'Coverage',
    loader: () =>
      import('../components/CoveragePage').then(({ CoveragePage }) => (
        <CoveragePage />
      )),
  },
});

/** What codes and statuses mean, and which documents say so. */
export const knowledgeSubPage = SubPageBlueprint.make({
  name: 'knowledge',
  params: {
    path: 'knowledge',
    title: 'Knowledge',
    loader: () =>
      import('../components/KnowledgePage').then(({ KnowledgePage }) => (
        <KnowledgePage />
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
