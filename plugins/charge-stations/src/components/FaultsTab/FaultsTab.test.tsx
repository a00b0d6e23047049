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
import { FaultsTab } from './FaultsTab';

const RANGE = 'from=2026-11-19T00:00:00.000Z&to=2026-11-20T00:00:00.000Z';

const groundFault = aConditionDetail({ number: 3 });
const lockFault = aConditionDetail({
  number: 2,
  scope: 'connector:1',
  code: 'ocpp16:ConnectorLockFailure',
  severity: 3,
  vendorErrorCode: undefined,
  openedAt: '2026-11-19T09:10:00.000Z',
  firstSeenAt: '2026-11-19T09:12:00.000Z',
  openedBasis: 'bounded',
  closedAt: '2026-11-19T09:28:00.000Z',
  closeReason: 'reboot',
  closePrecision: 'gap',
  count: 4,
  badges: ['backdated'],
});
const weakSignal = aConditionDetail({
  number: 1,
  scope: 'station',
  code: 'ocpp16:WeakSignal',
  severity: 5,
  blocking: false,
  vendorErrorCode: undefined,
  openedAt: '2026-11-19T08:00:00.000Z',
  closedAt: '2026-11-19T08:05:00.000Z',
  closeReason: 'cleared',
  closePrecision: 'exact',
});

function renderTab(
  options: { range?: string; search?: string; world?: FakeWorld } = {},
) {
  const { range = RANGE, search = '', world } = options;
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    conditions: { CP1: [groundFault, lockFault, weakSignal] },
    ...world,
  });
  return renderStations(<FaultsTab />, { api, search: `?${range}${search}` });
}

const symptom = aConditionDetail({
  number: 4,
  scope: 'evse:1/connector:1',
  code: 'ocpp2:UnspecifiedFault',
  causedBy: 2,
});

const table = () => screen.findByRole('table', { name: 'Faults' });
const codes = () =>
  screen.getAllByRole('rowheader').map(cell => cell.textContent);
const panel = () => screen.findByRole('complementary');

describe('FaultsTab', () => {
  it('lists the faults of the range, newest first', async () => {
    renderTab();
    const rows = within(await table()).getAllByRole('row');
    expect(codes()).toEqual([
      'GroundFailure (E210)',
      'ConnectorLockFailure',
      'WeakSignal',
    ]);
    expect(rows[2]).toHaveTextContent('connector 1');
    expect(rows[2]).toHaveTextContent('18 m');
    expect(rows[2]).toHaveTextContent('backdated');
    expect(rows[1]).toHaveTextContent('open');
  });

  it('draws the same faults as a timeline', async () => {
    renderTab();
    expect(
      await screen.findByRole('button', {
        name: /ConnectorLockFailure on connector 1/,
      }),
    ).toBeInTheDocument();
  });

  it('opens a fault that is clicked beside the timeline, down to its frame', async () => {
    const { parameter } = renderTab();
    await userEvent.click(
      within(await table()).getByText('GroundFailure (E210)'),
    );
    expect(parameter('fault')).toBe('3');
    const story = within(await panel());
    await story.findByText(/Ground fault on connector 2, open for/);
    expect(story.getByText(/By the station's clock/)).toBeInTheDocument();

    await userEvent.click(story.getByRole('button', { name: 'Show frame' }));
    expect(story.getByRole('region', { name: 'Frame' })).toHaveTextContent(
      '"errorCode": "GroundFailure"',
    );
    expect(story.getByRole('region', { name: 'Answer' })).toHaveTextContent(
      'm-42',
    );
    expect(
      screen.getByRole('application', { name: /Fault timeline/ }),
    ).toBeInTheDocument();
  });

  it('draws charging sessions until they are switched off, which the address keeps', async () => {
    const sessions = {
      CP1: [
        {
          scope: 'connector:1',
          from: '2026-11-19T06:00:00.000Z',
          to: '2026-11-19T07:00:00.000Z',
          end: 'told' as const,
        },
      ],
    };
    const { parameter } = renderTab({ world: { sessions } });
    const name = 'Charging session, connector 1';
    expect(await screen.findByRole('img', { name })).toBeInTheDocument();
    const shown = screen.getByRole('checkbox', { name: 'Charging sessions' });
    expect(shown).toBeChecked();
    await userEvent.click(shown);
    await waitFor(() =>
      expect(screen.queryByRole('img', { name })).not.toBeInTheDocument(),
    );
    expect(parameter('sessions')).toBe('off');
  });

  it('says how sure opening and closing are, and why', async () => {
    renderTab({ search: '&fault=2' });
    const story = within(await panel());
    await story.findByText(/Connector lock failure on connector 1, for 18 m/);
    expect(story.getByText(/seen without this fault/)).toBeInTheDocument();
    expect(
      story.getByText(/Not reported again after a boot.*could not see/),
    ).toBeInTheDocument();
    expect(story.getByText('4 times, opened once')).toBeInTheDocument();
  });

  it('leads to the message that showed it without the fault', async () => {
    const boundedBy = {
      connectionId: 'a1b2',
      seq: 40,
      receivedAt: '2026-11-19T09:10:00.000Z',
    };
    renderTab({
      search: '&fault=2',
      world: { conditions: { CP1: [{ ...lockFault, boundedBy }] } },
    });
    const link = await within(await panel()).findByRole('link', {
      name: 'Show what it said then',
    });
    expect(link.getAttribute('href')).toContain('message=a1b2%2F40');
  });

  it('says of an offline station that its silence began with its last sign of life', async () => {
    const offline = aConditionDetail({
      number: 4,
      scope: 'station',
      code: 'conn:offline',
      openedBasis: 'receiveTime',
    });
    renderTab({
      search: '&fault=4',
      world: { conditions: { CP1: [offline] } },
    });
    const story = within(await panel());
    await story.findByText(/has been offline for/);
    expect(story.getByText(/From the last sign of life/)).toBeInTheDocument();
    expect(story.queryByText(/frame arrived/)).not.toBeInTheDocument();
  });

  it('says at which other stations the same code is open, and how many are of its model', async () => {
    const model = 'component:default/cc612';
    renderTab({
      search: '&fault=3',
      world: {
        stations: [
          aStation({ model }),
          aStation({ identity: 'CP2', title: 'Quay 2', model }),
          aStation({ identity: 'CP3', title: 'Quay 3', model: undefined }),
          aStation({ identity: 'CP4', title: 'Quay 4', model }),
        ],
        conditions: {
          CP1: [groundFault],
          CP2: [groundFault],
          CP3: [groundFault],
          CP4: [weakSignal],
        },
      },
    });
    const story = within(await panel());
    await story.findByText(
      'The same code is open at 2 other stations. Of the same model: 1.',
    );
    const others = story.getByRole('list', {
      name: 'Other stations with the same code',
    });
    expect(within(others).getAllByRole('link')).toHaveLength(2);
  });

  it('says that the code is open nowhere else', async () => {
    renderTab({ search: '&fault=3' });
    const story = within(await panel());
    expect(
      await story.findByText('The same code is open at no other station.'),
    ).toBeInTheDocument();
  });

  it('opens by Enter, goes on by j and k, closes by Escape', async () => {
    const user = userEvent.setup();
    const { parameter } = renderTab();
    await table();
    await user.keyboard('j');
    expect(
      screen.getByRole('button', { name: 'GroundFailure (E210)' }),
    ).toHaveFocus();
    expect(parameter('fault')).toBeNull();

    await user.keyboard('{Enter}');
    expect(parameter('fault')).toBe('3');
    await user.keyboard('j');
    expect(parameter('fault')).toBe('2');
    expect(
      screen.getByRole('button', { name: 'ConnectorLockFailure' }),
    ).toHaveFocus();
    await user.keyboard('k');
    expect(parameter('fault')).toBe('3');

    await user.keyboard('{Escape}');
    expect(parameter('fault')).toBeNull();
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('leaves keys to a field that one types in', async () => {
    const user = userEvent.setup();
    const { parameter } = renderTab({ search: '&fault=2' });
    await panel();
    screen.getByRole('combobox', { name: /Code/ }).focus();
    await user.keyboard('{Enter}j{Escape}');
    expect(parameter('fault')).toBe('2');
  });

  it.each([
    ['&severity=3', ['ConnectorLockFailure']],
    ['&connector=station', ['WeakSignal']],
    ['&code=ocpp16:GroundFailure', ['GroundFailure (E210)']],
    ['&open=true', ['GroundFailure (E210)']],
    [
      '&sort=count&order=desc',
      ['ConnectorLockFailure', 'GroundFailure (E210)', 'WeakSignal'],
    ],
  ])('shows what the address asks for: %s', async (search, expected) => {
    renderTab({ search });
    await table();
    expect(codes()).toEqual(expected);
  });

  it('writes filters into the address and keeps the rest of it', async () => {
    const { parameter } = renderTab();
    await table();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Open only' }));
    await waitFor(() => expect(codes()).toHaveLength(1));
    expect(parameter('open')).toBe('true');
    expect(parameter('from')).toBe('2026-11-19T00:00:00.000Z');
  });

  it.each([
    ['a preset', 'range=7d', { range: '7d', from: null }],
    ['a fixed range', RANGE, { range: null, from: '2026-11-19T00:00:00.000Z' }],
  ])(
    'takes zooming back to the range that was chosen: %s',
    async (_rule, range, expected) => {
      const { parameter } = renderTab({ range });
      (await screen.findByRole('application')).focus();
      expect(
        screen.queryByRole('button', { name: 'Reset zoom' }),
      ).not.toBeInTheDocument();

      await userEvent.keyboard('++');
      await waitFor(() => expect(parameter('whole')).not.toBeNull());
      expect(parameter('from')).not.toBe(expected.from);
      await userEvent.keyboard('{ArrowLeft}');
      const zoomed = parameter('from');
      await waitFor(() => expect(parameter('from')).not.toBe(zoomed));

      await userEvent.click(screen.getByRole('button', { name: 'Reset zoom' }));
      expect(parameter('range')).toBe(expected.range);
      expect(parameter('from')).toBe(expected.from);
      expect(parameter('whole')).toBeNull();
    },
  );

  it('forgets what was zoomed into when another range is chosen', async () => {
    const { parameter } = renderTab({ search: '&whole=30d' });
    await table();
    expect(
      screen.getByRole('button', { name: 'Reset zoom' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '7 d' }));
    expect(parameter('range')).toBe('7d');
    expect(parameter('whole')).toBeNull();
    expect(
      screen.queryByRole('button', { name: 'Reset zoom' }),
    ).not.toBeInTheDocument();
  });

  it('loads older faults when asked', async () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      aConditionDetail({
        number: 130 - index,
        openedAt: new Date(
          Date.parse('2026-11-19T20:00:00Z') - index * 60_000,
        ).toISOString(),
        closedAt: '2026-11-19T21:00:00.000Z',
      }),
    );
    renderTab({ world: { conditions: { CP1: many } } });
    await table();
    expect(codes()).toHaveLength(100);
    await userEvent.click(
      screen.getByRole('button', { name: 'Load older faults' }),
    );
    await waitFor(() => expect(codes()).toHaveLength(130));
    expect(
      screen.queryByRole('button', { name: 'Load older faults' }),
    ).not.toBeInTheDocument();
  });

  it('finds with a filter what would be on a later page, and offers it', async () => {
    const many = Array.from({ length: 110 }, (_, index) =>
      aConditionDetail({
        number: 112 - index,
        openedAt: '2026-11-19T20:00:00Z',
        closedAt: '2026-11-19T21:00:00.000Z',
      }),
    );
    const { parameter } = renderTab({
      world: { conditions: { CP1: [...many, weakSignal] } },
    });
    await table();
    expect(codes()).not.toContain('WeakSignal');

    await userEvent.click(screen.getByRole('combobox', { name: /Code/ }));
    await userEvent.click(
      // Offered by the name that the table shows; the address keeps the whole code.
      screen.getByRole('option', { name: 'WeakSignal' }),
    );
    expect(parameter('code')).toBe('ocpp16:WeakSignal');
    await waitFor(() => expect(codes()).toEqual(['WeakSignal']));
  });

  it('tells a range without faults from filters that hide them', async () => {
    const { unmount } = renderTab({ world: { conditions: {} } });
    expect(
      await screen.findByText('No fault in this range'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^J and K/)).not.toBeInTheDocument();
    unmount();
    renderTab({ search: '&severity=2' });
    expect(
      await screen.findByText('No fault matches the filters'),
    ).toBeInTheDocument();
  });

  it('says so when the reader may not see the station', async () => {
    renderTab({ world: { failure: new NotAllowedError('no') } });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('a symptom leads to its cause', async () => {
    await renderTab({
      search: '&fault=4',
      world: { conditions: { CP1: [symptom, lockFault] } },
    });
    const story = within(await panel());
    await userEvent.click(
      await story.findByRole('button', { name: 'Fault 2' }),
    );
    expect(
      await screen.findByRole('complementary', { name: 'Fault 2' }),
    ).toBeInTheDocument();
  });
});
