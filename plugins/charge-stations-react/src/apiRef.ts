import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ChargeStationsApi } from '@forecourt/plugin-charge-stations-common';

/**
 * The charge-stations backend as components see it. Both frontend systems resolve it: the old
 * system's `createApiFactory` and `useApi` look an implementation up by this reference too.
 *
 * @public
 */
export const chargeStationsApiRef = createApiRef<ChargeStationsApi>().with({
  id: 'plugin.charge-stations.api',
  pluginId: 'charge-stations',
});
