import { NotAllowedError } from '@backstage/errors';
import type { ApiConfigurationFleetCompliance } from '@forecourt/plugin-charge-stations-common';
import {
  aFleetCompliance,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { ConfigurationPage } from '../ConfigurationPage';

function renderView(
  options: {
    search?: string;
    compliance?: ApiConfigurationFleetCompliance;
    failure?: Error;
  } = {},
) {
  const { search = '?view=compliance', compliance, failure } = options;
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    fleetCompliance: compliance ?? aFleetCompliance(),
    failure,
  });
  return { api, ...renderStations(<ConfigurationPage />, { api, search }) };
}

const table = () =>
  screen.findByRole('table', { name: 'Stations against their baselines' });

describe('the compliance of the fleet', () => {
  it('says first how many drift, of how many, and of how many nothing can be said', async () => {
    renderView();
    expect(
      await screen.findByRole('heading', {
        name: '12 of 412 stations with a baseline drift from it',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/No baseline is for 30 stations. Of 5 stations/),
    ).toBeInTheDocument();
  });

  it('is reached beside the keys, and a row leads to the station against its baselines', async () => {
    const { parameter } = renderView({ search: '' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Compliance' }),
    );
    await waitFor(() => expect(parameter('view')).toBe('compliance'));
    expect(
      await screen.findByRole('button', { name: /^All \d/ }),
    ).toBeInTheDocument();
    const found = within(await table());
    expect(
      found.getByRole('link', { name: 'Quay 1: against its baselines' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/chargestation/cp1/configuration?against=baseline',
    );
    const [, first, second, third] = found.getAllByRole('row');
    expect(
      within(first)
        .getAllByRole('cell')
        .slice(0, 6)
        .map(cell => cell.textContent),
    ).toEqual(['≠ drifts', '6', '1', '0', '1', '4']);
    expect(first).toHaveTextContent('TiltDetection and 2 more');
    expect(second).toHaveTextContent('as wanted');
    expect(third).toHaveTextContent('no baseline');
  });

  it('shows those that stand in one way, which the address says', async () => {
    const { api, parameter } = renderView();
    await table();
    await userEvent.click(
      screen.getByRole('button', { name: 'No baseline 30' }),
    );
    await waitFor(() => expect(parameter('state')).toBe('noBaseline'));
    await waitFor(() =>
      expect(api.fleetComplianceQueries.at(-1)).toEqual({
        state: 'noBaseline',
        limit: 50,
      }),
    );
    await waitFor(() => expect(screen.queryByText('Quay 1')).toBeNull());
    expect(screen.getByText('CP3')).toBeInTheDocument();
  });

  it('leads from a key that many have in drift to that key at all stations', async () => {
    const { parameter } = renderView();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'HeartbeatInterval (9 stations)',
      }),
    );
    await waitFor(() => expect(parameter('key')).toBe('HeartbeatInterval'));
    expect(parameter('view')).toBeNull();
    expect(parameter('by')).toBe('station');
  });

  it('says that nothing matches', async () => {
    renderView({ compliance: aFleetCompliance({ items: [] }) });
    expect(await screen.findByText('No station matches')).toBeInTheDocument();
  });

  it('says that one may not see it', async () => {
    renderView({ failure: new NotAllowedError('no') });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
