import {
  ApiBlueprint,
  appTreeApiRef,
  AppRootElementBlueprint,
  createFrontendModule,
  useApi,
} from '@backstage/frontend-plugin-api';
import { createApp } from '@backstage/frontend-defaults';
import { mockApis } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { chargeStationsApiRef } from '@forecourt/plugin-charge-stations-react';
import { render, screen, waitFor } from '@testing-library/react';
import { stationEntity } from './__testUtils__/renderStations';
import plugin from './index';
import {
  aCondition,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';

// An enum member whose package is no dependency of this one.
const DENY = 'DENY' as never;

/** Every extension that the app made of the plugin, with the place it attaches to. */
function Extensions() {
  const { tree } = useApi(appTreeApiRef).getTree();
  const lines = [...tree.nodes.values()]
    .filter(
      ({ spec, instance }) => instance && spec.plugin.id === 'charge-stations',
    )
    .map(
      ({ spec }) => `${spec.id} in ${spec.attachTo.id}#${spec.attachTo.input}`,
    );
  return <pre data-testid="extensions">{lines.sort().join('\n')}</pre>;
}

/** A whole app at an address, with the catalog and this plugin. */
function renderApp(options: { path: string; mayRead?: boolean }) {
  window.history.pushState({}, '', options.path);
  const api = new FakeChargeStationsApi({
    stations: [aStation({ condition: 'faulted', openFaults: [aCondition()] })],
  });
  const app = createApp({
    features: [
      catalogPlugin,
      plugin,
      createFrontendModule({
        pluginId: 'app',
        extensions: [
          AppRootElementBlueprint.make({
            name: 'extensions',
            params: { element: <Extensions /> },
          }),
          ApiBlueprint.make({
            name: 'permission',
            params: define =>
              define({
                api: permissionApiRef,
                deps: {},
                factory: () =>
                  mockApis.permission(
                    options.mayRead === false ? { authorize: DENY } : {},
                  ),
              }),
          }),
        ],
      }),
      createFrontendModule({
        pluginId: 'catalog',
        extensions: [
          ApiBlueprint.make({
            params: define =>
              define({
                api: catalogApiRef,
                deps: {},
                factory: () => catalogApiMock({ entities: [stationEntity] }),
              }),
          }),
        ],
      }),
      createFrontendModule({
        pluginId: 'charge-stations',
        extensions: [
          ApiBlueprint.make({
            params: define =>
              define({
                api: chargeStationsApiRef,
                deps: {},
                factory: () => api,
              }),
          }),
        ],
      }),
    ],
    advanced: {
      configLoader: async () => ({
        config: mockApis.config({
          data: {
            app: {
              baseUrl: 'http://localhost',
              extensions: [{ 'sign-in-page:app': false }],
            },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        }),
      }),
    },
  });
  return { api, ...render(app.createRoot()) };
}

/** The finished tree comes after the one in which permissions are asked for. */
async function extensions(): Promise<string> {
  await waitFor(() =>
    expect(screen.getByTestId('extensions')).toHaveTextContent(
      'page:charge-stations',
    ),
  );
  return screen.getByTestId('extensions').textContent ?? '';
}

describe('the plugin', () => {
  it('keeps its extension ids, which configurations name', async () => {
    renderApp({ path: '/charge-stations' });
    expect(await extensions()).toMatchInlineSnapshot(`
      "api:charge-stations in root#apis
      entity-card:charge-stations/configuration in entity-content:catalog/overview#cards
      entity-card:charge-stations/documentation in entity-content:catalog/overview#cards
      entity-card:charge-stations/identity in entity-content:catalog/overview#cards
      entity-card:charge-stations/last-24-hours in entity-content:catalog/overview#cards
      entity-card:charge-stations/live in entity-content:catalog/overview#cards
      entity-card:charge-stations/model-faults in entity-content:catalog/overview#cards
      entity-card:charge-stations/model-stations in entity-content:catalog/overview#cards
      entity-card:charge-stations/ocpi in entity-content:catalog/overview#cards
      entity-card:charge-stations/open-faults in entity-content:catalog/overview#cards
      entity-card:charge-stations/owner-stations in entity-content:catalog/overview#cards
      entity-card:charge-stations/planned-windows in entity-content:catalog/overview#cards
      entity-card:charge-stations/site-stations in entity-content:catalog/overview#cards
      entity-card:charge-stations/status in entity-content:catalog/overview#cards
      entity-card:charge-stations/uptime in entity-content:catalog/overview#cards
      entity-content-layout:charge-stations/overview in entity-content:catalog/overview#layouts
      entity-content:charge-stations/configuration in page:catalog/entity#contents
      entity-content:charge-stations/faults in page:catalog/entity#contents
      entity-content:charge-stations/messages in page:catalog/entity#contents
      entity-content:charge-stations/stations in page:catalog/entity#contents
      page:charge-stations in app/routes#routes
      sub-page:charge-stations/configuration in page:charge-stations#pages
      sub-page:charge-stations/coverage in page:charge-stations#pages
      sub-page:charge-stations/faults in page:charge-stations#pages
      sub-page:charge-stations/incidents in page:charge-stations#pages
      sub-page:charge-stations/knowledge in page:charge-stations#pages
      sub-page:charge-stations/reliability in page:charge-stations#pages
      sub-page:charge-stations/stations in page:charge-stations#pages
      sub-page:charge-stations/storage in page:charge-stations#pages
      sub-page:charge-stations/unregistered in page:charge-stations#pages
      sub-page:charge-stations/uptime in page:charge-stations#pages"
    `);
  });

  it('hides cards and tab from those who may not see stations, but not the page', async () => {
    renderApp({ path: '/charge-stations', mayRead: false });
    expect(await extensions()).toMatchInlineSnapshot(`
      "api:charge-stations in root#apis
      entity-content-layout:charge-stations/overview in entity-content:catalog/overview#layouts
      page:charge-stations in app/routes#routes
      sub-page:charge-stations/configuration in page:charge-stations#pages
      sub-page:charge-stations/coverage in page:charge-stations#pages
      sub-page:charge-stations/faults in page:charge-stations#pages
      sub-page:charge-stations/incidents in page:charge-stations#pages
      sub-page:charge-stations/knowledge in page:charge-stations#pages
      sub-page:charge-stations/reliability in page:charge-stations#pages
      sub-page:charge-stations/stations in page:charge-stations#pages
      sub-page:charge-stations/storage in page:charge-stations#pages
      sub-page:charge-stations/unregistered in page:charge-stations#pages
      sub-page:charge-stations/uptime in page:charge-stations#pages"
    `);
  });

  it('has a page with tabs, at the stations first', async () => {
    renderApp({ path: '/charge-stations' });
    await screen.findByRole('link', { name: /Station CP1/ });
    expect(window.location.pathname).toBe('/charge-stations/stations');
    const tabs = screen.getAllByRole('tab').map(tab => tab.textContent);
    expect(tabs).toEqual([
      'Registered',
      'Incidents',
      'Faults',
      'Uptime',
      'Reliability',
      'Configuration',
      'Knowledge',
      'Coverage',
      'Unregistered',
      'Storage',
    ]);
  });

  it('leads from the overview of a station to the evidence of its worst fault', async () => {
    renderApp({ path: '/catalog/default/chargestation/cp1' });
    await screen.findByText(/Faulted since/);
    expect(screen.getByRole('link', { name: 'See evidence' })).toHaveAttribute(
      'href',
      '/catalog/default/chargestation/cp1/faults?fault=1',
    );
  });

  it('has on the overview the sentence, its own cards and those of others, in this order for screen readers too', async () => {
    renderApp({ path: '/catalog/default/chargestation/cp1' });
    const sentence = await screen.findByText(/Faulted since/);
    const titles = () => screen.getAllByRole('heading', { level: 3 });
    // Each card loads by itself, the first time from cold files.
    await waitFor(
      () =>
        expect(titles().map(it => it.textContent)).toEqual([
          'Live',
          'Last 24 hours',
          'Open faults (1)',
          'Uptime in the last 90 days',
          'Planned work and excluded time',
          'Configuration',
          'Documentation',
          'In OCPI 2.2.1',
          'Identity',
          'About',
        ]),
      { timeout: 100_000 },
    );
    expect(sentence.compareDocumentPosition(titles()[0])).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  }, 120_000);

  it('asks for the station and its last day once each when the overview opens', async () => {
    const { api } = renderApp({ path: '/catalog/default/chargestation/cp1' });
    const getStation = jest.spyOn(api, 'getStation');
    const getTimeline = jest.spyOn(api, 'getTimeline');
    for (const shown of [
      /Faulted since/,
      'Connected for',
      'GroundFailure (E210)',
      'SN-0001',
    ]) {
      await screen.findAllByText(shown);
    }
    await screen.findByRole('group', { name: /^Fault timeline/ });
    expect(getStation).toHaveBeenCalledTimes(1);
    expect(getTimeline).toHaveBeenCalledTimes(1);
  });
});
