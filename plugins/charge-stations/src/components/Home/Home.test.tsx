import { NotAllowedError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import {
  aConditionDetail,
  anUnregistered,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderStations } from '../../__testUtils__/renderStations';
import { FleetStatus } from './FleetStatus';
import { MyFaults } from './MyFaults';

const ME = 'user:default/ana';
const TEAM = 'group:default/team-harbour';

const world: FakeWorld = {
  stations: [
    aStation({ identity: 'CP1', condition: 'faulted' }),
    aStation({ identity: 'CP2', owner: ME, condition: 'offline' }),
    aStation({ identity: 'FAR', owner: 'group:default/other' }),
  ],
  conditions: {
    CP1: [aConditionDetail()],
    FAR: [
      aConditionDetail({
        code: 'ocpp16:WeakSignal',
        severity: 4,
        blocking: false,
      }),
    ],
  },
  unregistered: [anUnregistered()],
};

function render(
  element: JSX.Element,
  options: { world?: FakeWorld; owners?: string[] } = {},
) {
  return renderStations(element, {
    api: new FakeChargeStationsApi({ ...world, ...options.world }),
    ownershipEntityRefs: options.owners ?? [ME, TEAM],
  });
}

describe('faults in my stations', () => {
  it('are those of the stations of the reader and of their groups, and lead to their evidence', async () => {
    render(<MyFaults />);
    expect(
      await screen.findByText('Your stations: 1 of 2 faulted, 1 offline'),
    ).toBeInTheDocument();
    const table = await screen.findByRole('table');
    const [, fault, ...more] = within(table).getAllByRole('row');
    expect(fault).toHaveTextContent('GroundFailure');
    expect(more).toEqual([]);
    expect(
      within(fault).getByRole('link', { name: /GroundFailure/ }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/\/chargestation\/cp1\/faults\?.*fault=1$/),
    );
    expect(screen.getByRole('link', { name: 'Your stations' })).toHaveAttribute(
      'href',
      `/charge-stations/stations?owner=${encodeURIComponent(`${ME},${TEAM}`)}`,
    );
  });

  it('are none where none is open', async () => {
    render(<MyFaults />, { world: { conditions: {} } });
    expect(
      await screen.findByText('No open faults in your 2 stations.'),
    ).toBeInTheDocument();
  });

  it('say how one comes to own a station', async () => {
    render(<MyFaults />, { owners: ['user:default/guest'] });
    expect(
      await screen.findByText('You own no charge station'),
    ).toBeInTheDocument();
    expect(screen.getByText(/spec\.owner/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All stations' })).toHaveAttribute(
      'href',
      '/charge-stations/stations',
    );
  });

  it('say why they cannot be shown', async () => {
    render(<MyFaults />, { world: { failure: new NotAllowedError('No') } });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});

describe('the status of the fleet', () => {
  it('is a sentence, counts that lead to their stations, and what is open most', async () => {
    render(<FleetStatus />);
    expect(
      await screen.findByText(/^1 of 3 faulted, 1 offline/),
    ).toBeInTheDocument();
    const counts = screen.getByRole('list', { name: 'Stations by status' });
    const faulted = within(counts).getAllByRole('listitem')[0];
    expect(faulted).toHaveTextContent(/Faulted.*1/);
    expect(within(faulted).getByRole('link')).toHaveAttribute(
      'href',
      '/charge-stations/stations?condition=faulted',
    );
    expect(
      await screen.findByRole('link', { name: 'GroundFailure' }),
    ).toHaveAttribute(
      'href',
      '/charge-stations/faults?open=true&group=ocpp16%3AGroundFailure',
    );
    expect(screen.getAllByText('at one station')).toHaveLength(2);
  });
});
