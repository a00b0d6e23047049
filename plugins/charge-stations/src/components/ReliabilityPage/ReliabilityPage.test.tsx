import { NotAllowedError } from '@backstage/errors';
import type { ApiReliabilityGroups } from '@forecourt/plugin-charge-stations-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';
import {
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { ReliabilityPage } from './ReliabilityPage';

const CC612 = 'component:default/cc612';

const total = {
  openings: 5,
  portDays: 300,
  stations: 4,
  affected: 2,
  rate: { value: 0.5, low: 0.162, high: 1.167 },
};

const byCode: ApiReliabilityGroups = {
  items: [
    {
      key: 'ocpp16:GroundFailure',
      openings: 5,
      portDays: 300,
      stations: 4,
      affected: 2,
      rate: total.rate,
    },
  ],
  total,
  isComplete: true,
};

const byFirmware: ApiReliabilityGroups = {
  items: [
    {
      key: '5.32',
      model: CC612,
      openings: 5,
      portDays: 150,
      stations: 4,
      affected: 2,
      rate: { value: 1, low: 0.325, high: 2.334 },
    },
    {
      key: 'none',
      model: 'none',
      openings: 0,
      portDays: 0,
      stations: 1,
      affected: 0,
    },
  ],
  total,
  firmwareChanges: [
    {
      model: CC612,
      stations: 2,
      before: {
        firmware: '5.32',
        openings: 16,
        portDays: 120,
        rate: { value: 4, low: 2.3, high: 6.5 },
      },
      after: {
        firmware: '5.33',
        openings: 3,
        portDays: 120,
        rate: { value: 0.75, low: 0.15, high: 2.2 },
      },
      verdict: 'lower',
      ratio: 0.1875,
      low: 0.035,
      high: 0.65,
    },
    {
      model: CC612,
      stations: 1,
      before: { firmware: '5.31', openings: 0, portDays: 3 },
      after: { firmware: '5.32', openings: 1, portDays: 3 },
      verdict: 'noDifference',
      low: 0.026,
    },
  ],
  isComplete: true,
};

function renderPage(options: { search?: string; world?: FakeWorld } = {}) {
  const { search = '', world } = options;
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    reliability: byCode,
    ...world,
  });
  return { api, ...renderStations(<ReliabilityPage />, { api, search }) };
}

const rows = async () =>
  within(
    await screen.findByRole('table', { name: 'How often stations fail' }),
  ).getAllByRole('row');

describe('ReliabilityPage', () => {
  it('says first how often a port fails, how sure that is, and what it was counted from', async () => {
    renderPage();
    await screen.findByText(
      'A port fails 0.50 times in 30 days (95 %: 0.16 to 1.2).',
    );
    expect(
      screen.getByText('5 blocking faults in 300 port-days of 4 stations.'),
    ).toBeInTheDocument();
  });

  it('says what nothing agrees with, where nothing failed', async () => {
    renderPage({
      world: {
        reliability: {
          items: [],
          total: {
            ...total,
            openings: 0,
            rate: { value: 0, low: 0, high: 0.369 },
          },
          isComplete: true,
        },
      },
    });
    await screen.findByText(
      'No port failed. Up to 0.37 times in 30 days agrees with that (95 %).',
    );
    expect(
      screen.getByText('No station has failed in this range'),
    ).toBeInTheDocument();
  });

  it('draws each rate upon its interval, and says both', async () => {
    renderPage({ search: '?by=model' });
    const [, group, whole] = await rows();
    for (const row of [group, whole]) {
      expect(
        within(row).getByRole('img', {
          name: '0.50, by 95 % between 0.16 and 1.2',
        }),
      ).toBeInTheDocument();
      expect(row).toHaveTextContent(/0\.16 to 1\.2.*300.*2 of 4/);
    }
  });

  it('does not draw all codes together on the axis of each', async () => {
    renderPage();
    const [, group, whole] = await rows();
    expect(within(group).getByRole('img')).toBeInTheDocument();
    expect(within(whole).queryByRole('img')).toBeNull();
    expect(whole).toHaveTextContent('0.16 to 1.2');
  });

  it('leads from a code to its faults of the same time', async () => {
    renderPage({ search: '?range=7d' });
    const link = await screen.findByRole('link', { name: 'Show the faults' });
    expect(link).toHaveAttribute(
      'href',
      '/charge-stations/faults?range=7d&group=ocpp16%3AGroundFailure',
    );
  });

  it('tells of one code alone by firmware, in the address', async () => {
    const { api, parameter } = renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: 'by firmware' }),
    );
    expect(parameter('code')).toBe('ocpp16:GroundFailure');
    expect(parameter('by')).toBe('firmware');
    await waitFor(() =>
      expect(api.reliabilityQueries.at(-1)).toMatchObject({
        by: 'firmware',
        code: 'ocpp16:GroundFailure',
      }),
    );
  });

  it('asks for the last 30 days unless told otherwise, and by what is chosen', async () => {
    const { api, parameter } = renderPage();
    await rows();
    const { from, to } = api.reliabilityQueries[0];
    expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(30 * 86_400_000);
    await userEvent.click(screen.getByRole('button', { name: 'Model' }));
    expect(parameter('by')).toBe('model');
  });

  it('says by firmware what was not observed, and which model runs it', async () => {
    renderPage({
      search: '?by=firmware',
      world: { reliability: byFirmware },
    });
    const [, first, second] = await rows();
    expect(first).toHaveTextContent(/^5\.32cc612/);
    expect(second).toHaveTextContent(/^not reportedno modelnot observed/);
  });

  it('says in a sentence what a change of firmware did, or that nothing can be shown', async () => {
    renderPage({
      search: '?by=firmware',
      world: { reliability: byFirmware },
    });
    const changes = await screen.findByRole('table', {
      name: 'Changes of firmware',
    });
    const [, lower, unclear] = within(changes).getAllByRole('row');
    expect(lower).toHaveTextContent(
      'Fewer faults: 0.19 times as many as before (95 %: 0.035 to 0.65).',
    );
    expect(lower).toHaveTextContent('4.0 (16 faults in 120 port-days)');
    expect(unclear).toHaveTextContent(
      'No difference can be shown: anything from 0.026 times as many upwards',
    );
  });

  it('says when stations are left out', async () => {
    renderPage({ world: { reliability: { ...byCode, isComplete: false } } });
    expect(
      await screen.findByText(/some stations are left out altogether/),
    ).toBeInTheDocument();
  });

  it('says to whom to turn who may not see it', async () => {
    renderPage({ world: { failure: new NotAllowedError('You need it') } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
