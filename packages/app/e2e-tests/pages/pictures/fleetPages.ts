import { heading, table, text } from '../../support/pictures';
import type { Picture } from './picture';

/** Tried to connect before the pictures are taken. */
export const NOT_REGISTERED = 'NEW-78';

export const fleetPages: Picture[] = [
  {
    name: 'stations',
    url: '/charge-stations/stations',
    shows: [
      heading(/of 226 faulted/),
      page => page.getByRole('rowheader', { name: 'HBR-02' }),
    ],
  },
  {
    name: 'fleet-faults',
    url: '/charge-stations/faults?range=30d',
    shows: [table('Faults of the fleet')],
  },
  {
    name: 'incidents',
    url: '/charge-stations/incidents',
    shows: [table('Incidents')],
  },
  {
    name: 'reliability',
    url: '/charge-stations/reliability?range=30d',
    shows: [table('How often stations fail')],
  },
  {
    name: 'fleet-keys',
    url: '/charge-stations/configuration',
    shows: [heading(/stations differs? from/), table('Keys of the fleet')],
  },
  {
    name: 'fleet-key',
    url: '/charge-stations/configuration?only=all&key=HeartbeatInterval',
    shows: [table('Keys of the fleet')],
  },
  {
    name: 'fleet-compliance',
    url: '/charge-stations/configuration?view=compliance',
    shows: [
      heading(/stations with a baseline drifts? from it/),
      table('Stations against their baselines'),
    ],
  },
  {
    name: 'baselines',
    url: '/charge-stations/configuration?view=baselines',
    shows: [
      heading(/baselines say what configurations should be/),
      table('Baselines'),
    ],
  },
  {
    name: 'unregistered',
    url: '/charge-stations/unregistered',
    shows: [
      text(/^These identities tried to connect/),
      page => page.getByRole('rowheader', { name: NOT_REGISTERED }),
    ],
  },
  {
    name: 'storage',
    url: '/charge-stations/storage',
    shows: [table('What is kept')],
  },
  {
    name: 'catalog',
    url: '/catalog?filters[kind]=chargestation',
    shows: [
      heading('Owned ChargeStations (226)'),
      page => page.getByRole('link', { name: 'APT-01' }),
    ],
  },
];
