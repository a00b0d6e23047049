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
  EntityChargeStationMessagesContent,
  EntityChargeStationStatusCard,
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
