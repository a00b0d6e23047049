import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';
import {
  aConditionDetail,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { FleetFaultsPage } from './FleetFaultsPage';

const RANGE = 'from=2026-11-19T00:00:00.000Z&to=2026-11-20T00:00:00.000Z';
const AIRPORT = 'system:default/airport';

const groundFault = aConditionDetail({ number: 3 });
const oldLockFault = aConditionDetail({
  number: 2,
  code: 'ocpp16:ConnectorLockFailure',
  severity: 3,
  vendorErrorCode: undefined,
  closedAt: '2026-11-19T15:00:00.000Z',
});
const weakSignal = aConditionDetail({
  number: 1,
  code: 'ocpp16:WeakSignal',
  severity: 5,
  blocking: false,
  vendorErrorCode: undefined,
});

function renderPage(
  options: {
    search?: string;
    world?: FakeWorld;
    prepare?: (api: FakeChargeStationsApi) => void;
  } = {},
) {
  const { search = RANGE, world, prepare } = options;
  const api = new FakeChargeStationsApi({
    stations: [
      aStation(),
      aStation({ identity: 'CP2', title: 'Quay 2', site: AIRPORT }),
      aStation({ identity: 'CP3', title: 'Quay 3', site: undefined }),
    ],
    conditions: {
      CP1: [groundFault, oldLockFault],
      CP2: [weakSignal, groundFault],
      CP3: [oldLockFault],
    },
    ...world,
  });
  prepare?.(api);
  return {
    api,
    ...renderStations(<FleetFaultsPage />, { api, search: `?${search}` }),
  };
}

const table = () => screen.findByRole('table', { name: 'Faults of the fleet' });

/** The first cells of each row of the table: name, worst, open, faults, stations. */
async function counts(columns = 5): Promise<(string | null)[][]> {
  const rows = within(await table())
    .getAllByRole('row')
    .slice(1);
  return rows.map(row =>
    [...row.children].slice(0, columns).map(cell => cell.textContent),
  );
}

describe('FleetFaultsPage', () => {
  it('says first what is open, at how many stations, and what is the worst', async () => {
    renderPage();
    await screen.findByText('3 faults are open at 2 of 3 stations.');
    expect(
      screen.getByText('The worst: ground fault, at 2 stations.'),
    ).toBeInTheDocument();
  });

  it('counts the faults of the range by code, the worst open one first, up to the whole', async () => {
    renderPage();
    expect(await counts()).toEqual([
      ['GroundFailure', 'S1', '2', '2', '2'],
      ['WeakSignal', 'S5', '1', '1', '1'],
      ['ConnectorLockFailure', 'S3', '0', '2', '2'],
      ['All together', '', '3', '5', '3'],
    ]);
  });

  it('groups by what is chosen, in the address; what has no such value has a group of its own', async () => {
    const { parameter } = renderPage();
    await table();
    await userEvent.click(screen.getByRole('combobox', { name: 'Group by' }));
    await userEvent.click(screen.getByRole('option', { name: 'Site' }));
    expect(parameter('by')).toBe('site');
    await screen.findByRole('columnheader', { name: 'Site' });
    await waitFor(async () =>
      expect((await counts(1)).flat()).toEqual([
        'harbour',
        'airport',
        'no site',
        'All together',
      ]),
    );
  });

  it('draws the faults of an opened group on one axis, a lane a station', async () => {
    renderPage({ search: `${RANGE}&group=ocpp16:GroundFailure` });
    const merged = within(
      await screen.findByRole('region', { name: 'Timeline of the group' }),
    );
    expect(merged.getByText('CP1')).toBeInTheDocument();
    expect(merged.getByText('CP2')).toBeInTheDocument();
    expect(merged.queryByText('CP3')).not.toBeInTheDocument();
    expect(merged.getByText(/All 2 faults, at 2 stations/)).toBeInTheDocument();
    expect(
      merged.getAllByRole('button', { name: /GroundFailure/ }),
    ).toHaveLength(2);
  });

  it('says of one fault what it says of several', async () => {
    renderPage({ search: `${RANGE}&group=ocpp16:WeakSignal` });
    const merged = within(
      await screen.findByRole('region', { name: 'Timeline of the group' }),
    );
    expect(merged.getByText('The one fault of the group.')).toBeInTheDocument();
  });

  it('leads to stations that are offline, which are no faults here', async () => {
    renderPage();
    expect(
      await screen.findByRole('link', { name: 'Stations that are offline' }),
    ).toHaveAttribute('href', expect.stringMatching(/\?condition=offline$/));
  });

  it('shows only what is open now, without a range that would say nothing of it', async () => {
    const { parameter } = renderPage();
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Open now' }));
    expect(parameter('open')).toBe('true');
    await waitFor(async () =>
      expect(await counts(4)).toEqual([
        ['GroundFailure', 'S1', '2', '2'],
        ['WeakSignal', 'S5', '1', '1'],
        ['All together', '', '3', '2'],
      ]),
    );
    expect(screen.queryByRole('img', { name: /oldest first/ })).toBeNull();
  });

  it('draws the openings over the range, and says them', async () => {
    renderPage();
    const rows = within(await table());
    expect(
      rows.getAllByRole('img', { name: /^2 openings; oldest first: 0, 0,/ }),
    ).toHaveLength(2);
  });

  it('opens a group down to its faults, each leading to its evidence', async () => {
    const { parameter } = renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: 'ConnectorLockFailure' }),
    );
    expect(parameter('group')).toBe('ocpp16:ConnectorLockFailure');
    const faults = await screen.findByRole('table', {
      name: 'Faults of the group',
    });
    expect(
      within(faults).getByRole('link', { name: 'Quay 3' }),
    ).toHaveAttribute('href', '/catalog/default/chargestation/cp3');
    const [link] = within(faults).getAllByRole('link', {
      name: 'ConnectorLockFailure',
    });
    const { pathname, searchParams } = new URL(
      link.getAttribute('href') ?? '',
      'http://localhost',
    );
    expect(pathname).toBe('/catalog/default/chargestation/cp1/faults');
    expect(Object.fromEntries(searchParams)).toEqual({
      fault: '2',
      from: '2026-11-19T13:02:11.000Z',
      to: '2026-11-19T16:00:00.000Z',
    });
  });

  it('takes a group apart by something else', async () => {
    const { parameter, api } = renderPage({
      search: `${RANGE}&group=ocpp16:GroundFailure`,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Site' }));
    expect(parameter('by')).toBe('site');
    expect(parameter('code')).toBe('ocpp16:GroundFailure');
    expect(parameter('group')).toBeNull();
    await waitFor(() =>
      expect(api.faultGroupQueries.at(-1)).toMatchObject({
        by: 'site',
        code: 'ocpp16:GroundFailure',
      }),
    );
  });

  it('leads from a fault of a site to where else its code is', async () => {
    const { parameter } = renderPage({
      search: `${RANGE}&by=site&site=${AIRPORT}&group=${AIRPORT}`,
    });
    const faults = await screen.findByRole('table', {
      name: 'Faults of the group',
    });
    const fault = within(faults).getByRole('row', { name: /GroundFailure/ });
    await userEvent.click(
      within(fault).getByRole('button', { name: 'Where else' }),
    );
    expect(parameter('by')).toBe('code');
    expect(parameter('site')).toBeNull();
    expect(parameter('group')).toBe('ocpp16:GroundFailure');
    expect(await counts(3)).toContainEqual(['GroundFailure', 'S1', '2']);
  });

  it('says when not all could be counted', async () => {
    renderPage({
      prepare: api =>
        jest.spyOn(api, 'getFaultGroups').mockImplementation(async query => ({
          ...(await new FakeChargeStationsApi({
            stations: [aStation()],
            conditions: { CP1: [groundFault] },
          }).getFaultGroups(query)),
          isComplete: false,
        })),
    });
    expect(
      await screen.findByText(/more faults than one answer counts/),
    ).toBeInTheDocument();
  });

  it.each([
    ['', 'No fault in this range'],
    ['&open=true', 'No fault is open now'],
    ['&search=nowhere', 'No fault matches'],
  ])('says what is missing with "%s"', async (search, title) => {
    renderPage({ search: `${RANGE}${search}`, world: { conditions: {} } });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('says to whom to turn who may not see them', async () => {
    renderPage({ world: { failure: new NotAllowedError('You need it') } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
