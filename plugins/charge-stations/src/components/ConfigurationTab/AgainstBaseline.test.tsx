import { NotAllowedError } from '@backstage/errors';
import {
  aCompliance,
  aComplianceHistory,
  aKeyCompliance,
  aSnapshotDetail,
  aStation,
  aWrite,
  FakeChargeStationsApi,
  type FakeWorld,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { ConfigurationTab } from './ConfigurationTab';

const newest = aSnapshotDetail({ id: 's3', before: 's2' });
const old = aSnapshotDetail({ id: 's2', takenAt: '2026-11-17T03:00:00.000Z' });

function renderTab(options: { search?: string; world?: FakeWorld } = {}) {
  const { search = '?against=baseline', world } = options;
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    configurations: { CP1: { snapshots: [newest, old] } },
    configurationCompliance: aCompliance(),
    ...world,
  });
  return { api, ...renderStations(<ConfigurationTab />, { api, search }) };
}

const table = () =>
  screen.findByRole('table', { name: 'Configuration against baselines' });

describe('the Configuration tab against baselines', () => {
  it('says first how the station stands, and against which baselines', async () => {
    const { api, parameter } = renderTab({ search: '' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Baseline' }),
    );
    await waitFor(() => expect(parameter('against')).toBe('baseline'));
    expect(
      await screen.findByRole('heading', {
        name: '2 keys drift, 1 is missing, 1 is not wanted, 1 waits for a reboot and of 1 it cannot be told; 1 of 7 wanted are as they should be.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Baselines: harbour (site), bender (vendor)'),
    ).toBeInTheDocument();
    expect(api.complianceQueries).toEqual([{}]);
    expect(
      screen.queryByRole('combobox', { name: 'From' }),
    ).not.toBeInTheDocument();
  });

  it('holds what was known at a chosen time against them, and plans nothing for then', async () => {
    const { api, parameter } = renderTab();
    await table();
    await userEvent.click(screen.getByRole('combobox', { name: 'As of' }));
    const [, , option] = await screen.findAllByRole('option');
    await userEvent.click(option);
    await waitFor(() => expect(parameter('after')).toBe('s2'));
    expect(api.complianceQueries.at(-1)).toEqual({
      at: '2026-11-17T03:00:00.000Z',
    });
    expect(await screen.findByText(/choose “Now”/)).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: /17.*: 2 keys drift/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Plan to bring/ }),
    ).not.toBeInTheDocument();
  });

  it('keeps what is shown and the search in the address', async () => {
    const { parameter } = renderTab();
    await table();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only what is not as wanted' }),
    );
    await waitFor(() => expect(parameter('shown')).toBe('all'));
    expect(
      within(await table()).getByRole('row', { name: /^HeartbeatInterval/ }),
    ).toHaveTextContent('as wanted');
    await userEvent.type(screen.getByRole('searchbox'), 'rcd');
    await waitFor(() => expect(parameter('q')).toBe('rcd'));
    await waitFor(() =>
      expect(
        screen.queryByRole('row', { name: /^HeartbeatInterval/ }),
      ).not.toBeInTheDocument(),
    );
  });

  it('asks again when a write has ended after which the station was not read', async () => {
    const unread = aWrite({ id: 'w1', after: undefined });
    const { api } = renderTab({ world: { configurationWriteList: [unread] } });
    await table();
    await waitFor(() => expect(api.complianceQueries).toHaveLength(2));
  });

  it('shows how many keys deviated after each change, and as a table the way to each', async () => {
    const { parameter } = renderTab({
      world: { complianceHistory: aComplianceHistory() },
    });
    expect(
      await screen.findByRole('img', {
        name: /: 0 at first, 3 at most, 1 now/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/against the baselines of now/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    const rows = within(
      screen.getByRole('table', { name: 'Deviating keys after each change' }),
    ).getAllByRole('row');
    expect(
      rows.slice(1).map(row =>
        within(row)
          .getAllByRole('cell')
          .map(cell => cell.textContent)
          .join(' '),
      ),
    ).toEqual(['1 1 0 0 0', '3 2 1 0 0', '0 0 0 0 0']);
    await userEvent.click(
      within(rows[2]).getByRole('button', { name: /^Look at/ }),
    );
    await waitFor(() => expect(parameter('after')).toBe('s2'));
  });

  it('gives way to an earlier configuration that is chosen to compare from', async () => {
    const { parameter } = renderTab();
    await table();
    const snapshots = screen.getByRole('table', {
      name: 'Snapshots of the configuration',
    });
    const [, row] = within(snapshots).getAllByRole('row');
    await userEvent.click(
      within(row).getByRole('button', { name: /^Compare from/ }),
    );
    await waitFor(() => expect(parameter('before')).toBe('s3'));
    expect(parameter('against')).toBeNull();
  });

  it('says what to do where no baseline is for the station', async () => {
    renderTab({
      world: {
        configurationCompliance: aCompliance({
          baselines: [],
          keys: [aKeyCompliance('OemSpecial', { verdict: 'notAsked' })],
        }),
      },
    });
    expect(
      await screen.findByText('No baseline is for this station'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /download a baseline/ }),
    ).toHaveAttribute('href', expect.stringMatching(/\?shown=all$/));
    expect(
      screen.getByRole('link', { name: 'Baselines of the fleet' }),
    ).toHaveAttribute('href', '/charge-stations/configuration?view=baselines');
  });

  it('says that nothing was known at the time', async () => {
    renderTab({
      search: '?against=baseline&after=2020-01-01T00:00:00.000Z',
      world: { configurationCompliance: undefined },
    });
    expect(
      await screen.findByText('No configuration is known for this time'),
    ).toBeInTheDocument();
  });

  it('says that one may not see it', async () => {
    renderTab({ world: { failure: new NotAllowedError('no') } });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
