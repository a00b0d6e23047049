import { screen } from '@testing-library/react';
import {
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderStations } from '../../__testUtils__/renderStations';
import { StationsTab } from './StationsTab';

describe('StationsTab', () => {
  it('is the list of all stations, of this site alone, with the filters that are left', async () => {
    renderStations(<StationsTab />, {
      api: new FakeChargeStationsApi({
        stations: [
          aStation(),
          aStation({
            identity: 'FAR',
            condition: 'faulted',
            site: 'system:default/airport',
          }),
        ],
      }),
      search: '?site=system:default/airport',
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        metadata: { name: 'harbour', namespace: 'default' },
      },
    });
    expect(await screen.findByText('0 of 1 faulted')).toBeInTheDocument();
    expect(await screen.findByText('1 station')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Station CP1/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('combobox', { name: 'Site' }),
    ).not.toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Owner' })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Clear filters' }),
    ).not.toBeInTheDocument();
  });
});
