import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import type { ChargeStationsApi } from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '@forecourt/plugin-charge-stations-react';
import { FakeChargeStationsApi } from '@forecourt/plugin-charge-stations-react/testUtils';
import { worldAt } from './world';

/** How long an answer takes, so that loading can be seen, in milliseconds. */
const DELAY = 300;

/** The made-up fleet, answering as slowly as a backend. */
function slowApi(): ChargeStationsApi {
  const api = new FakeChargeStationsApi(worldAt(Date.now()));
  return new Proxy<ChargeStationsApi>(api, {
    get(target, name: keyof ChargeStationsApi) {
      return async (...args: [never, never, never]) => {
        await new Promise(resolve => setTimeout(resolve, DELAY));
        return target[name](...args);
      };
    },
  });
}

/** Puts the made-up fleet in place of the backend. */
export const mockApi = createFrontendModule({
  pluginId: 'charge-stations',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: chargeStationsApiRef,
          deps: {},
          factory: slowApi,
        }),
    }),
  ],
});
