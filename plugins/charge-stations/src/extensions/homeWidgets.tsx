import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { mayReadStations } from './stationEntity';

/** What is wrong at the reader's own stations. The name is the one that a home page is configured with. */
export const myFaultsWidget = HomePageWidgetBlueprint.make({
  name: 'my-faults',
  if: mayReadStations,
  params: {
    name: 'ChargeStationsMyFaults',
    title: 'Faults in my stations',
    description: 'Open faults of the stations that you or your groups own',
    components: () =>
      import('../components/Home').then(({ MyFaults }) => ({
        Content: MyFaults,
      })),
    layout: {
      width: { minColumns: 4, defaultColumns: 8 },
      height: { minRows: 3, defaultRows: 8 },
    },
  },
});

/** How the whole fleet is. */
export const fleetStatusWidget = HomePageWidgetBlueprint.make({
  name: 'fleet-status',
  if: mayReadStations,
  params: {
    name: 'ChargeStationsFleetStatus',
    title: 'Fleet status',
    description: 'How many charge stations are faulted or offline, and why',
    components: () =>
      import('../components/Home').then(({ FleetStatus }) => ({
        Content: FleetStatus,
      })),
    layout: {
      width: { minColumns: 3, defaultColumns: 4 },
      height: { minRows: 3, defaultRows: 8 },
    },
  },
});
