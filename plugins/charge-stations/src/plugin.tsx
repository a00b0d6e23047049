import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import EvStationIcon from '@mui/icons-material/EvStation';
import { chargeStationsApi } from './extensions/api';
import {
  identityCard,
  lastDayCard,
  liveCard,
  openFaultsCard,
  statusCard,
} from './extensions/entityCards';
import {
  faultsContent,
  messagesContent,
  overviewLayout,
} from './extensions/entityContents';
import {
  chargeStationsPage,
  stationsSubPage,
  storageSubPage,
  unregisteredSubPage,
} from './extensions/pages';
import {
  faultsRouteRef,
  messagesRouteRef,
  rootRouteRef,
  unregisteredRouteRef,
} from './routes';

/**
 * Charge stations in Backstage: a page with all of them, and the state and fault
 * history of each on its entity page.
 *
 * @public
 */
export const chargeStationsPlugin = createFrontendPlugin({
  pluginId: 'charge-stations',
  title: 'Charge stations',
  icon: <EvStationIcon />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    unregistered: unregisteredRouteRef,
    faults: faultsRouteRef,
    messages: messagesRouteRef,
  },
  extensions: [
    chargeStationsApi,
    chargeStationsPage,
    stationsSubPage,
    unregisteredSubPage,
    storageSubPage,
    statusCard,
    liveCard,
    lastDayCard,
    openFaultsCard,
    identityCard,
    overviewLayout,
    faultsContent,
    messagesContent,
  ],
});
