import { screen, within } from '@testing-library/react';
import {
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderStations } from '../../__testUtils__/renderStations';
import { FirmwareFaultsCard } from './FirmwareFaultsCard';

const CC612 = 'component:default/cc612';
const total = {
  openings: 19,
  portDays: 240,
  stations: 4,
  affected: 3,
  rate: { value: 2.4, low: 1.4, high: 3.7 },
};

describe('FirmwareFaultsCard', () => {
  it('tells the rate of each firmware of the model with its interval, and what a change of firmware did', async () => {
    const api = new FakeChargeStationsApi({
      stations: [aStation()],
      reliability: {
        items: [
          { ...total, key: '5.32', model: CC612 },
          {
            key: '5.33',
            model: CC612,
            openings: 0,
            portDays: 30,
            stations: 1,
            affected: 0,
            rate: { value: 0, low: 0, high: 3.7 },
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
        ],
        isComplete: true,
      },
    });
    renderStations(<FirmwareFaultsCard />, {
      api,
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'cc612', namespace: 'default' },
      },
    });

    const rates = await screen.findByRole('table', {
      name: 'How often stations fail',
    });
    const [head, first] = within(rates).getAllByRole('row');
    expect(head).not.toHaveTextContent('Model');
    expect(first).toHaveTextContent(/^5\.322\.4.*1\.4 to 3\.7/);
    expect(api.reliabilityQueries).toEqual([
      expect.objectContaining({ by: 'firmware', model: CC612 }),
    ]);
    expect(
      screen.getByRole('heading', { name: 'Since this firmware' }),
    ).toBeInTheDocument();
    expect(screen.getByText('5.32 → 5.33')).toBeInTheDocument();
    expect(screen.getByText(/^Fewer faults/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Another range, or by code' }),
    ).toHaveAttribute(
      'href',
      '/charge-stations/reliability?by=firmware&model=component%3Adefault%2Fcc612',
    );
  });
});
