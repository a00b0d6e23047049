import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { ChargeStationsClient } from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '@forecourt/plugin-charge-stations-react';

/** The typed client of the backend plugin. */
export const chargeStationsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: chargeStationsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new ChargeStationsClient({ fetchApi }),
    }),
});
