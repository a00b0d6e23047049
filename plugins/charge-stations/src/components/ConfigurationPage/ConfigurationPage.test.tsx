import { NotAllowedError } from '@backstage/errors';
import type { ApiConfigurationMatrix } from '@forecourt/plugin-charge-stations-common';
import {
  aMatrix,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { ConfigurationPage } from './ConfigurationPage';

function renderPage(
  options: {
    search?: string;
    matrix?: ApiConfigurationMatrix;
    failure?: Error;
  } = {},
) {
  const { search, matrix = aMatrix(), failure } = options;
  const api = new FakeChargeStationsApi({
    stations: [aStation(), aStation({ identity: 'CP2' })],
    configurationMatrix: matrix,
    failure,
  });
  return { api, ...renderStations(<ConfigurationPage />, { api, search }) };
}

const table = () => screen.findByRole('table', { name: 'Keys of the fleet' });
const lastQuery = (api: FakeChargeStationsApi) =>
  api.configurationMatrixQueries.at(-1);

describe('ConfigurationPage', () => {
  it('says first how many values stand out, of how many stations, and what is not known', async () => {
    const { api } = renderPage();
    expect(
      await screen.findByText(
        '2 values of 24 stations differ from their siblings',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/of 3 stations is not known/)).toBeInTheDocument();
    expect(lastQuery(api)).toEqual({
      by: 'model',
      only: 'outliers',
      limit: 50,
    });
  });

  it('shows of each key and group what most have, how many have something else, and what stands out', async () => {
    renderPage();
    const row = within(await table()).getByRole('row', {
      name: /^OperatorCurrentLimit/,
    });
    expect(row).toHaveTextContent('▲ 2');
    const [, cc612, none] = within(row).getAllByRole('cell');
    expect(cc612).toHaveTextContent('32 A2 others▲ 2 outliers');
    expect(none).toHaveTextContent('not there');
    expect(within(row).getByRole('list', { name: 'Values' })).toHaveTextContent(
      '32 A: 20 stations16 A: 2 stations',
    );
  });

  it('never shows a secret', async () => {
    const { container } = renderPage();
    const row = within(await table()).getByRole('row', {
      name: /^WLANPassword/,
    });
    expect(row).toHaveTextContent('••••');
    expect(container.textContent).not.toContain('masked:');
  });

  it('leads from a group to its stations and that key', async () => {
    const { api, parameter } = renderPage();
    await userEvent.click(
      within(await table()).getByRole('button', {
        name: /32 A. Show OperatorCurrentLimit of cc612/,
      }),
    );
    await waitFor(() => expect(parameter('by')).toBe('station'));
    expect(parameter('key')).toBe('OperatorCurrentLimit');
    expect(lastQuery(api)).toEqual({
      by: 'station',
      key: 'OperatorCurrentLimit',
      model: 'component:default/cc612',
      limit: 50,
    });
  });

  it('leads from a station to what it differs in from its siblings', async () => {
    renderPage({
      search: '?by=station',
      matrix: aMatrix({
        by: 'station',
        columns: [
          { id: 'CP1', title: 'CP1', stations: 1, outliers: 2 },
          { id: 'CP2', title: 'CP2', stations: 1, outliers: 0 },
        ],
      }),
    });
    expect(
      await screen.findByRole('link', {
        name: /Show OperatorCurrentLimit of CP1/,
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/chargestation/cp1/configuration?against=siblings&key=OperatorCurrentLimit',
    );
  });

  it('asks for what the filters say, and clears them', async () => {
    const { api, parameter } = renderPage({
      search: '?by=firmware&only=all&search=wlan&site=system:default/harbour',
    });
    await table();
    expect(lastQuery(api)).toEqual({
      by: 'firmware',
      search: 'wlan',
      site: 'system:default/harbour',
      limit: 50,
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(parameter('search')).toBeNull());
    expect(parameter('by')).toBe('firmware');
    await userEvent.click(screen.getByRole('button', { name: 'Site' }));
    await waitFor(() => expect(lastQuery(api)?.by).toBe('site'));
  });

  it('loads further keys when asked', async () => {
    const { api } = renderPage({
      matrix: aMatrix({ pageInfo: { nextCursor: 'more' } }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more keys' }),
    );
    await waitFor(() => expect(lastQuery(api)?.cursor).toBe('more'));
  });

  it.each([
    [
      'that nothing is known',
      { stations: 0, items: [], columns: [] },
      'No configuration is known yet',
    ],
    ['that nothing matches', { items: [] }, 'No key matches'],
  ])('says %s', async (_, differences, words) => {
    renderPage({ matrix: aMatrix(differences) });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('says that one may not see it', async () => {
    renderPage({ failure: new NotAllowedError('no') });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
