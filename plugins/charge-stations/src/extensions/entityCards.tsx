import { overviewCard } from './overviewCard';
import type { OverviewCardOptions } from './overviewCard';
import { isStationEntity } from './stationEntity';

/** A card on the overview of a station. */
function stationCard(options: Omit<OverviewCardOptions, 'filter'>) {
  return overviewCard({ ...options, filter: isStationEntity });
}

const cards = () => import('../components/cards');

/** What there is to know, in a sentence. */
export const statusCard = stationCard({
  name: 'status',
  columns: 12,
  loader: () => cards().then(({ StatusCard }) => <StatusCard />),
});

/** The present state of every connector. */
export const liveCard = stationCard({
  name: 'live',
  columns: 5,
  loader: () => cards().then(({ LiveCard }) => <LiveCard />),
});

/** The timeline of the last 24 hours. */
export const lastDayCard = stationCard({
  name: 'last-24-hours',
  columns: 7,
  loader: () => cards().then(({ LastDayCard }) => <LastDayCard />),
});

/** What is wrong now, worst first. */
export const openFaultsCard = stationCard({
  name: 'open-faults',
  columns: 12,
  loader: () => cards().then(({ OpenFaultsCard }) => <OpenFaultsCard />),
});

/** What was planned for it, or left out of its figures. */
export const plannedWindowsCard = stationCard({
  name: 'planned-windows',
  columns: 12,
  loader: () =>
    cards().then(({ PlannedWindowsCard }) => <PlannedWindowsCard />),
});

/** What is known of its configuration, and when it last changed. */
export const configurationCard = stationCard({
  name: 'configuration',
  columns: 12,
  loader: () => cards().then(({ ConfigurationCard }) => <ConfigurationCard />),
});

/** The runbooks of what is wrong now. */
export const documentationCard = stationCard({
  name: 'documentation',
  columns: 12,
  loader: () => cards().then(({ DocumentationCard }) => <DocumentationCard />),
});

/** Which status its EVSEs have in OCPI. */
export const ocpiCard = stationCard({
  name: 'ocpi',
  columns: 12,
  loader: () => cards().then(({ OcpiCard }) => <OcpiCard />),
});

/** What the station says it is. */
export const identityCard = stationCard({
  name: 'identity',
  columns: 12,
  loader: () => cards().then(({ IdentityCard }) => <IdentityCard />),
});

/** Ninety days of each port, a bar a day. */
export const uptimeCard = stationCard({
  name: 'uptime',
  columns: 12,
  loader: () => cards().then(({ UptimeCard }) => <UptimeCard />),
});
