import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import { renderStations } from '../../__testUtils__/renderStations';
import {
  aCondition,
  aPortDay,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import {
  IdentityCard,
  LastDayCard,
  LiveCard,
  OpenFaultsCard,
  StatusCard,
  UptimeCard,
} from '.';

function renderCard(element: JSX.Element, station: ApiStation) {
  const api = new FakeChargeStationsApi({ stations: [station] });
  return renderStations(element, { api });
}

const neverSeen = aStation({
  condition: 'neverSeen',
  connected: false,
  lanes: [],
  boot: undefined,
  protocol: undefined,
  lastSeenAt: undefined,
});

describe('the cards of a station', () => {
  it('say in a sentence what is wrong, with the way to its evidence', async () => {
    renderCard(
      <StatusCard />,
      aStation({ condition: 'faulted', openFaults: [aCondition()] }),
    );
    expect(
      await screen.findByText(/Faulted since .*ground fault on connector 2/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See evidence' })).toHaveAttribute(
      'href',
      '/faults?fault=1',
    );
  });

  it('lead to the cause that the sentence names, and not to its symptom', async () => {
    renderCard(
      <StatusCard />,
      aStation({
        condition: 'faulted',
        openFaults: [
          aCondition({ number: 2, causedBy: 1 }),
          aCondition({
            number: 1,
            severity: 2,
            code: 'ocpp16:EVCommunicationError',
          }),
        ],
      }),
    );
    expect(
      await screen.findByRole('link', { name: 'See evidence' }),
    ).toHaveAttribute('href', '/faults?fault=1');
  });

  it('say why parts of the history are missing while it is made anew', async () => {
    renderCard(<StatusCard />, aStation({ rebuilding: true }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /being made anew.*the evidence itself stays/,
    );
  });

  it('have nothing to prove where nothing is wrong', async () => {
    renderCard(<StatusCard />, aStation());
    expect(await screen.findByText(/No open fault/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('show the state of every connector', async () => {
    renderCard(<LiveCard />, aStation());
    expect(await screen.findByText('connector 1')).toBeInTheDocument();
    expect(screen.getByText('Charging')).toBeInTheDocument();
    expect(screen.getByText('Available')).toBeInTheDocument();
  });

  it.each([
    ['acme', 'acme'],
    ['mirror', 'copies from a gateway'],
  ])('say who speaks with the station: %s', async (upstream, words) => {
    renderCard(<LiveCard />, aStation({ upstream }));
    expect(await screen.findByText('Through')).toBeInTheDocument();
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it('say of a faulted connector the time that the sentence says', async () => {
    const openedAt = new Date(Date.now() - 3 * 3_600_000).toISOString();
    const since = new Date(Date.now() - 5_000).toISOString();
    renderCard(
      <LiveCard />,
      aStation({
        condition: 'faulted',
        connectedSince: since,
        lanes: [
          { id: 'connector:1', state: 'available', since },
          { id: 'connector:2', state: 'faulted', since },
        ],
        openFaults: [aCondition({ openedAt })],
      }),
    );
    expect(
      await screen.findByRole('row', { name: /^connector 2 .*Faulted 3 h$/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', {
        name: /^connector 1 Available at least \d+ s$/,
      }),
    ).toBeInTheDocument();
  });

  it('do not say that a connector is available while nobody can know', async () => {
    renderCard(
      <LiveCard />,
      aStation({
        condition: 'offline',
        connected: false,
        disconnectedAt: '2026-11-19T17:14:05.000Z',
      }),
    );
    expect(
      await screen.findByRole('row', {
        name: 'connector 2 was Available as of 17:14:00',
      }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Available')).not.toBeInTheDocument();
    expect(screen.getByText('Disconnected for')).toBeInTheDocument();
  });

  it('say how to connect a station that never was', async () => {
    renderCard(<LiveCard />, neverSeen);
    expect(
      await screen.findByText('Nothing received from CP1 yet'),
    ).toBeInTheDocument();
  });

  it('draw the last 24 hours, with the way to the whole history', async () => {
    renderCard(<LastDayCard />, aStation());
    expect(
      await screen.findByRole('group', { name: /Fault timeline/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See all faults' }),
    ).toHaveAttribute('href', '/faults');
  });

  it('list open faults, each with the way to its evidence', async () => {
    renderCard(
      <OpenFaultsCard />,
      aStation({ openFaults: [aCondition({ number: 7 })] }),
    );
    expect(await screen.findByText('Open faults (1)')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'GroundFailure (E210)' }),
    ).toHaveAttribute('href', '/faults?fault=7');
  });

  it('do not count faults beyond those that the API names', async () => {
    const openFaults = Array.from({ length: 20 }, (_, number) =>
      aCondition({ number: number + 1 }),
    );
    renderCard(<OpenFaultsCard />, aStation({ openFaults }));
    expect(
      await screen.findByText('The worst 20 are shown.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Open faults')).toBeInTheDocument();
  });

  it('tell what the station said of itself from what it did not say', async () => {
    const { unmount } = renderCard(<IdentityCard />, aStation());
    expect(await screen.findByText('SN-0001')).toBeInTheDocument();
    expect(screen.getByText('5.33')).toBeInTheDocument();
    expect(screen.getByText('1.6')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /ocpp-1\.6/ })).toHaveAttribute(
      'href',
      '/catalog/default/api/ocpp-1.6',
    );
    unmount();
    renderCard(<IdentityCard />, neverSeen);
    expect(await screen.findAllByText('not reported')).toHaveLength(5);
  });

  it.each<[Partial<ApiStation>, string]>([
    [
      { connectionSecurityProfile: 2, securityProfile: 2 },
      'connected with profile 2: password over TLS; must use 2 (chosen)',
    ],
    [
      { connectionSecurityProfile: 0 },
      'connected with none: no password, no certificate',
    ],
    [{ securityProfile: 3 }, 'must use 3 (chosen)'],
  ])('say how it is secured: %j', async (security, words) => {
    renderCard(<IdentityCard />, aStation(security));
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByText('set')).toBeInTheDocument();
  });

  it('say nothing of security to whom nothing is told of it', async () => {
    renderCard(<IdentityCard />, aStation({ credentialSet: undefined }));
    expect(await screen.findByText('SN-0001')).toBeInTheDocument();
    expect(screen.queryByText('Security profile')).not.toBeInTheDocument();
    expect(screen.queryByText('Password')).not.toBeInTheDocument();
  });

  it('draw ninety days of each port, and lead from a day to what happened on it', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const api = new FakeChargeStationsApi({
      stations: [aStation()],
      ports: ['connector:1', 'connector:2'].map(port => ({
        identity: 'CP1',
        port,
        days: [aPortDay(today, { down: 6, unknown: 12 })],
      })),
    });
    const { address } = renderStations(<UptimeCard />, { api });
    const bars = await screen.findByRole('group', {
      name: 'connector 2, day by day',
    });
    expect(within(bars).getAllByRole('button')).toHaveLength(90);
    expect(
      screen.getByText(/connector 2: 50\s%, 50\s% of the time known/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All rulebooks' })).toHaveAttribute(
      'href',
      '/charge-stations/uptime?identity=CP1',
    );
    await userEvent.click(
      within(bars).getByRole('button', { name: /down 6 h/ }),
    );
    expect(address().pathname).toBe('/faults');
    expect(address().searchParams.get('from')).toBe(`${today}T00:00:00.000Z`);
  });

  it('say that there are no figures yet', async () => {
    renderCard(<UptimeCard />, neverSeen);
    expect(await screen.findByText(/No figures yet/)).toBeInTheDocument();
  });
});
