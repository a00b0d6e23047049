import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { chargeStationsApiRef } from '@forecourt/plugin-charge-stations-react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { stationEntity } from './__testUtils__/renderStations';
import {
  ChargeStationsPage,
  chargeStationsPlugin,
  EntityChargeStationConfigurationContent,
  EntityChargeStationFaultsContent,
  EntityChargeStationGroupCard,
  EntityChargeStationMessagesContent,
  EntityChargeStationStatusCard,
  HomePageChargeStationsFleetStatus,
  isChargeStationAvailable,
} from './legacy';
import {
  aCondition,
  aConditionDetail,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';

const api = new FakeChargeStationsApi({
  stations: [aStation({ condition: 'faulted', openFaults: [aCondition()] })],
  conditions: { CP1: [aConditionDetail()] },
});

const site = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'harbour', namespace: 'default' },
};

/** An app of the old frontend system with the plugin's page and a station's page. */
function renderLegacyApp(path: string) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [chargeStationsApiRef, api],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={stationEntity}>
        <Routes>
          <Route path="/charge-stations" element={<ChargeStationsPage />} />
          <Route path="/entity" element={<EntityChargeStationStatusCard />} />
          <Route path="/home" element={<HomePageChargeStationsFleetStatus />} />
          <Route
            path="/site"
            element={
              <EntityProvider entity={site}>
                <EntityChargeStationGroupCard />
              </EntityProvider>
            }
          />
          <Route
            path="/entity/faults"
            element={<EntityChargeStationFaultsContent />}
          />
          <Route
            path="/entity/messages"
            element={<EntityChargeStationMessagesContent />}
          />
          <Route
            path="/entity/configuration"
            element={<EntityChargeStationConfigurationContent />}
          />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/charge-stations': chargeStationsPlugin.routes.root,
        '/entity/faults': chargeStationsPlugin.routes.faults,
        '/entity/messages': chargeStationsPlugin.routes.messages,
        '/entity/configuration': chargeStationsPlugin.routes.configuration,
      },
    },
  );
}

describe('the entry for the old frontend system', () => {
  it('shows the page with its tabs', async () => {
    await renderLegacyApp('/charge-stations');
    await screen.findByRole('link', { name: /Station CP1/ });
    expect(
      screen.getByRole('tab', { name: 'Unregistered' }),
    ).toBeInTheDocument();
  });

  it('shows a card, which leads to the Faults tab', async () => {
    await renderLegacyApp('/entity');
    expect(
      await screen.findByRole('link', { name: 'See evidence' }),
    ).toHaveAttribute('href', '/entity/faults?fault=1');
  });

  it('shows the Faults tab', async () => {
    await renderLegacyApp('/entity/faults?range=30d&fault=1');
    expect(
      await screen.findByRole('complementary', { name: 'Fault 1' }),
    ).toBeInTheDocument();
  });

  it('shows the Messages tab', async () => {
    await renderLegacyApp('/entity/messages?range=30d');
    expect(
      await screen.findByText('No message in this range'),
    ).toBeInTheDocument();
  });

  it('shows the Configuration tab', async () => {
    await renderLegacyApp('/entity/configuration');
    expect(
      await screen.findByText('The configuration was never read'),
    ).toBeInTheDocument();
  });

  it('shows the stations of a site, which lead to the page with all', async () => {
    await renderLegacyApp('/site');
    expect(await screen.findByText('1 of 1 faulted')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All stations' })).toHaveAttribute(
      'href',
      '/charge-stations/stations?site=system%3Adefault%2Fharbour',
    );
  });

  it('has widgets for the home page', async () => {
    await renderLegacyApp('/home');
    expect(await screen.findByText('Fleet status')).toBeInTheDocument();
    expect(await screen.findByText('1 of 1 faulted')).toBeInTheDocument();
  });

  it('knows a station by its annotation, whatever its kind', () => {
    expect(isChargeStationAvailable(stationEntity)).toBe(true);
    expect(
      isChargeStationAvailable({ ...stationEntity, kind: 'Resource' }),
    ).toBe(true);
    expect(
      isChargeStationAvailable({ ...stationEntity, metadata: { name: 'cp1' } }),
    ).toBe(false);
  });
});
