import { NotAllowedError } from '@backstage/errors';
import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import {
  aCondition,
  aPortDay,
  anUnregistered,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import type { FakePort } from '@forecourt/plugin-charge-stations-react/testUtils';
import { StationsPage } from './StationsPage';

const faulted = aStation({
  identity: 'CP1',
  condition: 'faulted',
  openFaults: [
    aCondition(),
    aCondition({ number: 2, code: 'ocpp16:WeakSignal', severity: 5 }),
  ],
});
const offline = aStation({
  identity: 'CP2',
  condition: 'offline',
  connected: false,
  site: 'system:default/airport',
});
const fine = aStation({ identity: 'CP3' });

function renderPage(
  options: {
    stations?: ApiStation[];
    ports?: FakePort[];
    search?: string;
    failure?: Error;
  } = {},
) {
  const {
    stations = [fine, offline, faulted],
    search,
    ports,
    failure,
  } = options;
  const api = new FakeChargeStationsApi({
    stations,
    unregistered: [anUnregistered()],
    ports,
    failure,
  });
  return { api, ...renderStations(<StationsPage />, { api, search }) };
}

const stationNames = () =>
  screen.getAllByRole('rowheader').map(cell => cell.textContent);

describe('StationsPage', () => {
  it('says how the fleet is, and lists the worst station first', async () => {
    renderPage();
    await screen.findByText(/1 of 3 faulted, 1 offline/);
    expect(screen.getByText('1 not registered')).toHaveAttribute(
      'href',
      '/charge-stations/unregistered',
    );
    await screen.findByRole('table');
    expect(stationNames()).toEqual([
      expect.stringContaining('CP1'),
      expect.stringContaining('CP2'),
      expect.stringContaining('CP3'),
    ]);
  });

  it('shows state, connectors and the worst fault of a station, and leads to its entity', async () => {
    renderPage({ stations: [faulted] });
    const table = await screen.findByRole('table');
    const row = within(table).getAllByRole('row')[1];
    expect(within(row).getByText('Faulted')).toBeInTheDocument();
    expect(within(row).getByText('Charging')).toBeInTheDocument();
    expect(within(row).getByText('GroundFailure (E210)')).toBeInTheDocument();
    expect(
      within(row).getByTitle('One more fault is open'),
    ).toBeInTheDocument();
    expect(within(row).getByRole('link', { name: /CP1/ })).toHaveAttribute(
      'href',
      '/catalog/default/chargestation/cp1',
    );
  });

  it('shows a station’s uptime of 30 days, and none where there is none', async () => {
    renderPage({
      ports: [
        {
          identity: 'CP3',
          port: 'connector:1',
          days: [aPortDay('2026-11-19', { down: 6 })],
        },
      ],
    });
    const figure = await screen.findByText(/^75\s%$/);
    expect(figure.closest('tr')).toHaveTextContent('CP3');
    expect(figure.parentElement).toHaveAttribute(
      'title',
      expect.stringMatching(
        /^Technical availability, 100\s% of the time known$/,
      ),
    );
    expect(await screen.findAllByTitle('No figures yet')).toHaveLength(2);
  });

  it('does not say that a connector is available when the connection has just been lost', async () => {
    renderPage({ stations: [offline] });
    const table = await screen.findByRole('table');
    expect(within(table).getByText('was Available')).toBeInTheDocument();
    expect(within(table).queryByText('Available')).not.toBeInTheDocument();
  });

  it('filters by a count that is clicked, in the address', async () => {
    const { parameter } = renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: /Offline 1/ }),
    );
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader')).toHaveLength(1),
    );
    expect(parameter('condition')).toBe('offline');
  });

  it('searches when the typing rests, in the address', async () => {
    const { api, parameter } = renderPage();
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search' }),
      'airport',
    );
    await waitFor(() => expect(parameter('search')).toBe('airport'));
    await waitFor(() =>
      expect(stationNames()).toEqual([expect.stringContaining('CP2')]),
    );
    expect(api.stationQueries.map(query => query.search)).not.toContain('airp');
  });

  it('shows what a copied address asks for', async () => {
    renderPage({ search: '?site=system:default/airport&sort=identity' });
    await screen.findByRole('table');
    expect(stationNames()).toEqual([expect.stringContaining('CP2')]);
    expect(
      screen.getByRole('columnheader', { name: 'Station' }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });

  it('sorts by a head that is clicked, and turns round', async () => {
    const { parameter } = renderPage();
    const head = await screen.findByRole('button', { name: 'Station' });
    await userEvent.click(head);
    expect([parameter('sort'), parameter('order')]).toEqual([
      'identity',
      'asc',
    ]);
    await userEvent.click(head);
    expect(parameter('order')).toBe('desc');
  });

  it('goes to the next page and back, and to the first page when the filter changes', async () => {
    const stations = Array.from({ length: 60 }, (_, index) =>
      aStation({ identity: `S${String(index).padStart(3, '0')}` }),
    );
    const { parameter } = renderPage({ stations, search: '?sort=identity' });
    await screen.findByText('60 stations');
    // By label and text: finding a role among fifty rows takes seconds.
    const next = () => screen.getByLabelText('Next page');
    const previous = () => screen.getByLabelText('Previous page');
    expect(previous()).toBeDisabled();

    await userEvent.click(next());
    await screen.findByText('Station S050');
    expect(parameter('cursor')).toBe('50');
    expect(next()).toBeDisabled();
    await userEvent.click(previous());
    await screen.findByText('Station S000');

    await userEvent.click(next());
    await screen.findByText('Station S050');
    await userEvent.click(screen.getByText(/OK 60/));
    await screen.findByText('Station S000');
    expect(parameter('cursor')).toBeNull();
  });

  it('tells a filter without a match from a fleet without a station', async () => {
    const { unmount } = renderPage({ search: '?search=nobody' });
    expect(await screen.findByText('No station matches')).toBeInTheDocument();
    unmount();
    renderPage({ stations: [] });
    await screen.findByText('No station is registered yet');
    expect(
      screen.getByRole('region', { name: 'The annotation of a station' }),
    ).toHaveTextContent('forecourt.dev/ocpp-identity: CP1');
  });

  it('says so when the reader may not see stations', async () => {
    renderPage({ failure: new NotAllowedError('no') });
    await screen.findByText('You may not see this');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('says that an identity which two entities carry is not admitted', async () => {
    renderPage({
      stations: [
        aStation({
          entityRef: undefined,
          duplicateEntityRefs: ['resource:default/a', 'resource:default/b'],
        }),
      ],
    });
    expect(await screen.findByText(/Not admitted/)).toBeInTheDocument();
  });
});
