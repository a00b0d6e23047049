import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { OverviewSlot } from '../components/OverviewSlot';
import { isStationEntity, mayReadStations } from './stationEntity';

interface StationCardOptions {
  name: string;
  /** Twelfths of the overview's width. */
  columns: number;
  loader: () => Promise<JSX.Element>;
}

/** A card on the overview of a station, in a slot by which the overview's layout places it. */
function stationCard({ name, columns, loader }: StationCardOptions) {
  return EntityCardBlueprint.makeWithOverrides({
    name,
    if: mayReadStations,
    factory(originalFactory) {
      const card = originalFactory({
        filter: isStationEntity,
        type: 'content',
        loader,
      });
      const { id } = coreExtensionData.reactElement;
      return [
        ...[...card].filter(output => output.id !== id),
        coreExtensionData.reactElement(
          <OverviewSlot columns={columns}>
            {card.get(coreExtensionData.reactElement)}
          </OverviewSlot>,
        ),
      ];
    },
  });
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
