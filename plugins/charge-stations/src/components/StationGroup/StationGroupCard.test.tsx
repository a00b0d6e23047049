import type { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { act, screen, waitFor, within } from '@testing-library/react';
import {
  aConditionDetail,
  aPortDay,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderStations } from '../../__testUtils__/renderStations';
import { StationGroupCard } from './StationGroupCard';
import { placementOf, stationGroupOf } from './stationGroup';

const HARBOUR = 'system:default/harbour';

function entityOf(
  kind: string,
  name: string,
  relations: Entity['relations'] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations,
  };
}

const harbour = entityOf('System', 'harbour');

const world: FakeWorld = {
  stations: [
    aStation({ identity: 'CP1', condition: 'faulted' }),
    aStation({ identity: 'CP2', condition: 'offline' }),
    aStation({
      identity: 'CP3',
      boot: { at: '2026-11-19T09:14:02.000Z', firmwareVersion: '5.32' },
    }),
    aStation({
      identity: 'FAR',
      condition: 'faulted',
      site: 'system:default/airport',
      model: 'component:default/other',
      owner: 'group:default/team-airport',
    }),
  ],
  conditions: {
    CP1: [
      aConditionDetail({
        number: 2,
        code: 'ocpp16:WeakSignal',
        severity: 4,
        openedAt: '2026-11-19T16:00:00.000Z',
      }),
      aConditionDetail(),
    ],
    FAR: [aConditionDetail({ code: 'ocpp16:OverVoltage' })],
  },
  ports: [
    {
      identity: 'CP1',
      port: 'connector:1',
      days: [aPortDay('2026-11-19', { down: 6 })],
    },
  ],
};

function renderCard(options: { entity?: Entity; world?: FakeWorld } = {}) {
  const { entity = harbour } = options;
  const api = new FakeChargeStationsApi({ ...world, ...options.world });
  return { api, ...renderStations(<StationGroupCard />, { api, entity }) };
}

const faults = async () =>
  within(
    await screen.findByRole('table', { name: 'Open faults, worst first' }),
  ).getAllByRole('row');

describe('the stations that belong to an entity', () => {
  it.each([
    ['a system is the site of', harbour, { site: HARBOUR }],
    [
      'a component is the model of',
      entityOf('Component', 'cc612'),
      { model: 'component:default/cc612' },
    ],
    [
      'a group owns, and the groups right under it',
      entityOf('Group', 'operations', [
        { type: 'parentOf', targetRef: 'group:default/a' },
        { type: 'parentOf', targetRef: 'group:default/b' },
        { type: 'hasMember', targetRef: 'user:default/c' },
      ]),
      { owner: 'group:default/operations,group:default/a,group:default/b' },
    ],
    [
      'a user owns, and their groups',
      entityOf('User', 'c', [
        { type: 'memberOf', targetRef: 'group:default/a' },
      ]),
      { owner: 'user:default/c,group:default/a' },
    ],
  ])('are those that %s', (_, entity, expected) => {
    expect(placementOf(stationGroupOf(entity))).toEqual(expected);
  });
});

describe('StationGroupCard', () => {
  it('says first how the stations of a site are, and which is which, worst first', async () => {
    renderCard();
    await screen.findByRole('heading', { name: 'Stations of this site' });
    expect(
      await screen.findByText('1 of 3 faulted, 1 offline'),
    ).toBeInTheDocument();
    const list = await screen.findByRole('list', {
      name: 'Stations, worst first',
    });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      expect.stringMatching(/Station CP1.*Faulted/),
      expect.stringMatching(/Station CP2.*Offline/),
      expect.stringMatching(/Station CP3/),
    ]);
  });

  it('lists what is open there and nowhere else, worst first, each leading to its evidence', async () => {
    renderCard();
    const [, first, second, ...more] = await faults();
    expect(first).toHaveTextContent('GroundFailure (E210)');
    expect(
      within(first).getByRole('link', { name: /GroundFailure/ }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/catalog\/default\/chargestation\/cp1\/faults\?.*fault=1$/,
      ),
    );
    expect(second).toHaveTextContent('WeakSignal');
    expect(more).toEqual([]);
  });

  it('says how available they were, by which rulebook, and how much is known', async () => {
    renderCard();
    expect(
      await screen.findByText(
        /^Uptime in the last 30 days: 75\s% \(Technical availability\), 100\s% of the time known$/,
      ),
    ).toBeInTheDocument();
  });

  it.each([
    ['All stations', '/charge-stations/stations?site='],
    ['Open faults', '/charge-stations/faults?open=true&site='],
    ['Uptime', '/charge-stations/uptime?site='],
    ['Reliability', '/charge-stations/reliability?site='],
    ['Configuration matrix', '/charge-stations/configuration?site='],
  ])('leads to %s of this site alone', async (name, path) => {
    renderCard();
    const link = await screen.findByRole('link', { name });
    const [pathname, search] = (link.getAttribute('href') ?? '').split('?');
    const expected = new URL(`${path}${HARBOUR}`, 'http://localhost');
    expect(pathname).toBe(expected.pathname);
    expect(Object.fromEntries(new URLSearchParams(search))).toEqual(
      Object.fromEntries(expected.searchParams),
    );
  });

  it('groups the stations of a model by the firmware that they run', async () => {
    renderCard({ entity: entityOf('Component', 'cc612') });
    const table = await screen.findByRole('table', {
      name: 'Stations by firmware',
    });
    const [, common, rare] = within(table).getAllByRole('row');
    expect(common).toHaveTextContent(/^5\.332.*CP1.*CP2/);
    expect(rare).toHaveTextContent(/^5\.321.*CP3/);
    expect(within(rare).getByRole('link', { name: /5\.32/ })).toHaveAttribute(
      'href',
      '/charge-stations/faults?model=component%3Adefault%2Fcc612&firmware=5.32&open=true',
    );
  });

  it('names the owners whose stations are counted where there are several', async () => {
    renderCard({
      entity: entityOf('Group', 'operations', [
        { type: 'parentOf', targetRef: 'group:default/team-harbour' },
        { type: 'parentOf', targetRef: 'group:default/team-airport' },
      ]),
    });
    expect(
      await screen.findByText('2 of 4 faulted, 1 offline'),
    ).toBeInTheDocument();
    for (const name of [/operations/, /team-harbour/, /team-airport/]) {
      expect(screen.getByRole('link', { name })).toBeInTheDocument();
    }
    expect(
      screen.queryByRole('link', { name: 'Uptime' }),
    ).not.toBeInTheDocument();
  });

  it('is not there for an owner of no station', async () => {
    const summary = jest.spyOn(
      FakeChargeStationsApi.prototype,
      'getStationsSummary',
    );
    renderCard({ entity: entityOf('Group', 'finance') });
    await waitFor(() => expect(summary).toHaveBeenCalled());
    await act(() => summary.mock.results[0].value);
    expect(
      screen.queryByRole('heading', { name: 'Charge stations' }),
    ).not.toBeInTheDocument();
  });

  it('says how a station comes to a site that has none, and that nothing is open', async () => {
    const { unmount } = renderCard({ world: { stations: [] } });
    expect(
      await screen.findByText(
        /^No station belongs to this site\..*spec\.system/,
      ),
    ).toBeInTheDocument();
    unmount();
    renderCard({ world: { conditions: {} } });
    expect(await screen.findByText('No fault is open.')).toBeInTheDocument();
  });

  it('says why there is nothing to those who may not see it', async () => {
    renderCard({ world: { failure: new NotAllowedError('No') } });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});
