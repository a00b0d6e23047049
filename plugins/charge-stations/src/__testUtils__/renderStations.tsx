import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { chargeStationsApiRef } from '@forecourt/plugin-charge-stations-react';
import { useLocation } from 'react-router-dom';
import {
  configurationRouteRef,
  docsRouteRef,
  faultsRouteRef,
  messagesRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../routes';
import type { FakeChargeStationsApi } from '@forecourt/plugin-charge-stations-react/testUtils';

export const stationEntity: Entity = {
  apiVersion: 'forecourt.dev/v1alpha1',
  kind: 'ChargeStation',
  metadata: {
    name: 'cp1',
    annotations: { 'forecourt.dev/ocpp-identity': 'CP1' },
  },
  spec: { owner: 'team-harbour' },
  relations: [{ type: 'consumesApi', targetRef: 'api:default/ocpp-1.6' }],
};

/** Renders something of this plugin in an app, and tells the address that the app is at. */
export function renderStations(
  element: JSX.Element,
  options: {
    api: FakeChargeStationsApi;
    search?: string;
    /** By default the reader may do everything. */
    permission?: ReturnType<typeof mockApis.permission>;
    /** Whose page it is. Default: that of a station. */
    entity?: Entity;
    /** What the reader owns by, themselves and their groups. */
    ownershipEntityRefs?: string[];
  },
): ReturnType<typeof renderInTestApp> & {
  address(): URL;
  parameter(name: string): string | null;
} {
  let address = new URL('http://localhost');
  function Address() {
    const { pathname, search } = useLocation();
    address = new URL(pathname + search, address);
    return null;
  }
  const view = renderInTestApp(
    <>
      <EntityProvider entity={options.entity ?? stationEntity}>
        {element}
      </EntityProvider>
      <Address />
    </>,
    {
      apis: [
        options.permission ?? mockApis.permission(),
        mockApis.identity({ ownershipEntityRefs: options.ownershipEntityRefs }),
        [chargeStationsApiRef, options.api],
        [catalogApiRef, catalogApiMock()],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/charge-stations': rootRouteRef,
        '/faults': faultsRouteRef,
        '/messages': messagesRouteRef,
        '/configuration': configurationRouteRef,
        '/docs/:namespace/:kind/:name': docsRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
      },
      initialRouteEntries: [`/here${options.search ?? ''}`],
    },
  );
  return {
    ...view,
    address: () => address,
    parameter: (name: string) => address.searchParams.get(name),
  };
}
