import { NotAllowedError } from '@backstage/errors';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';
import {
  aListedFrame,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { MessagesTab } from './MessagesTab';
import { saveFile } from '../saveFile';

jest.mock('../saveFile');

const RANGE = 'from=2026-11-19T00:00:00.000Z&to=2026-11-20T00:00:00.000Z';

const boot = aListedFrame({
  seq: 1,
  receivedAt: '2026-11-19T14:00:00.000Z',
  reportedAt: null,
  action: 'BootNotification',
  raw: '[2,"m-1","BootNotification",{"chargePointVendor":"<b>Bender</b>"}]',
  answer: '[3,"m-1",{"status":"Accepted"}]',
});
const trigger = aListedFrame({
  seq: 2,
  receivedAt: '2026-11-19T14:01:00.000Z',
  reportedAt: null,
  direction: 'toStation',
  action: 'TriggerMessage',
  raw: '[2,"o-1","TriggerMessage",{}]',
  answer: '[4,"o-1","NotSupported","",{}]',
  answerDelay: 120,
});
const status = aListedFrame({
  seq: 3,
  receivedAt: '2026-11-19T14:02:12.000Z',
  violations: [
    { rule: 'time', path: '/timestamp', message: 'The time has no zone.' },
  ],
});
const broken = aListedFrame({
  seq: 4,
  receivedAt: '2026-11-19T14:03:00.000Z',
  reportedAt: null,
  messageKind: 'unknown',
  messageId: null,
  action: null,
  raw: '{"no":"array"}',
  answer: null,
});

function renderTab(
  options: { search?: string; range?: string; world?: FakeWorld } = {},
) {
  const { search = '', range = RANGE, world } = options;
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    frames: { CP1: [boot, trigger, status, broken] },
    ...world,
  });
  return {
    api,
    ...renderStations(<MessagesTab />, { api, search: `?${range}${search}` }),
  };
}

const table = () => screen.findByRole('table', { name: 'Messages' });
const titles = () =>
  within(screen.getByRole('table', { name: 'Messages' }))
    .getAllByRole('rowheader')
    .map(cell => cell.textContent);
const panel = () => screen.findByRole('complementary', { name: 'Message' });

describe('MessagesTab', () => {
  it('lists messages, newest first, with direction, answer and what is wrong in words', async () => {
    renderTab();
    const rows = within(await table())
      .getAllByRole('row')
      .slice(1);
    expect(titles()).toEqual([
      'Unreadable',
      'StatusNotification',
      'TriggerMessage',
      'BootNotification',
    ]);
    expect(rows[1]).toHaveTextContent('From station');
    expect(rows[1]).toHaveTextContent('/timestamp: The time has no zone.');
    expect(rows[2]).toHaveTextContent('To station');
    expect(rows[2]).toHaveTextContent('NotSupported, 120 ms later');
  });

  it('opens a message with request and answer as text, never as HTML', async () => {
    const { parameter } = renderTab();
    await userEvent.click(within(await table()).getByText('BootNotification'));
    expect(parameter('message')).toBe('a1b2/1');
    const opened = within(await panel());
    expect(
      await opened.findByRole('region', { name: 'Frame' }),
    ).toHaveTextContent('"chargePointVendor": "<b>Bender</b>"');
    expect(opened.getByRole('region', { name: 'Answer' })).toHaveTextContent(
      '"status": "Accepted"',
    );
    expect(
      opened.getByText('Answer (its time is not recorded)'),
    ).toBeInTheDocument();
  });

  it.each([
    [1, '1 message is not stored yet'],
    [3, '3 messages are not stored yet'],
  ])('says that %d cannot be listed yet', async (records, words) => {
    const pending = { records, since: '2026-11-19T14:04:00.000Z' };
    renderTab({ world: { stations: [aStation({ pending })] } });
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });

  it('says nothing of that where everything is stored', async () => {
    renderTab();
    await table();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says what history noted of a message, but not of each that it resyncs', async () => {
    const flags = ['resync', 'late'];
    renderTab({ world: { frames: { CP1: [{ ...status, flags }] } } });
    const messages = await table();
    expect(await within(messages).findByText('late')).toBeInTheDocument();
    expect(within(messages).queryByText('resync')).not.toBeInTheDocument();
  });

  it('says how long the station took for its answer', async () => {
    renderTab({ search: '&message=a1b2/2' });
    expect(
      await within(await panel()).findByText('Answer, 120 ms later'),
    ).toBeInTheDocument();
  });

  it('copies a message as JSON', async () => {
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(String(document.getSelection()));
      return true;
    };
    renderTab({ search: '&message=a1b2/4' });
    const opened = within(await panel());
    await userEvent.click(
      await opened.findByRole('button', { name: 'Copy as JSON' }),
    );
    expect(copied.map(text => JSON.parse(text))).toEqual([broken]);
  });

  it('opens the message of an address even where filters hide it', async () => {
    renderTab({ search: '&message=a1b2/1&action=StatusNotification' });
    expect(
      await within(await panel()).findByRole('heading', {
        name: 'BootNotification',
      }),
    ).toBeInTheDocument();
    await table();
    expect(titles()).toEqual(['StatusNotification']);
  });

  it('goes on by j and k, opens by Enter, closes by Escape', async () => {
    const user = userEvent.setup();
    const { parameter } = renderTab();
    await table();
    await user.keyboard('j{Enter}');
    expect(parameter('message')).toBe('a1b2/4');
    await user.keyboard('j');
    expect(parameter('message')).toBe('a1b2/3');
    expect(
      screen.getByRole('button', { name: 'StatusNotification' }),
    ).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(parameter('message')).toBeNull();
  });

  it.each([
    ['&direction=toStation', ['TriggerMessage']],
    ['&kind=unknown', ['Unreadable']],
    ['&action=BootNotification', ['BootNotification']],
    ['&violations=only', ['StatusNotification']],
    ['&q=bender', ['BootNotification']],
    ['&kind=nonsense&q=accepted', ['BootNotification']],
    [
      '&order=asc',
      [
        'BootNotification',
        'TriggerMessage',
        'StatusNotification',
        'Unreadable',
      ],
    ],
  ])('shows what the address asks for: %s', async (search, expected) => {
    renderTab({ search });
    await table();
    expect(titles()).toEqual(expected);
  });

  it('writes search and filters into the address and keeps the rest of it', async () => {
    const { parameter } = renderTab();
    await table();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search' }),
      'zone',
    );
    await waitFor(() => expect(parameter('q')).toBe('zone'));
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Violations only' }),
    );
    expect(parameter('violations')).toBe('only');
    expect(parameter('q')).toBe('zone');
    expect(parameter('from')).toBe('2026-11-19T00:00:00.000Z');
  });

  it('turns the order round at the head of the table', async () => {
    const { parameter } = renderTab();
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Received' }));
    expect(parameter('order')).toBe('asc');
    await waitFor(() => expect(titles()[0]).toBe('BootNotification'));
  });

  it('loads older messages when asked', async () => {
    const many = Array.from({ length: 130 }, (_, seq) =>
      aListedFrame({ seq, receivedAt: '2026-11-19T20:00:00.000Z' }),
    );
    renderTab({ world: { frames: { CP1: many } } });
    await table();
    expect(titles()).toHaveLength(100);
    await userEvent.click(
      screen.getByRole('button', { name: 'Load older messages' }),
    );
    await waitFor(() => expect(titles()).toHaveLength(130));
  });

  it.each([
    ['keeps the newest fresh', 'range=24h', '', false],
    ['asks once for a search', 'range=24h', '&q=x', true],
    ['asks once for a fixed range', RANGE, '', true],
  ])('%s', async (_rule, range, search, isOnce) => {
    renderTab({ range, search });
    await screen.findByText(/Heartbeats are|search for less|J and K/);
    expect(
      screen.queryByRole('button', { name: 'Search again' }) !== null,
    ).toBe(isOnce);
  });

  it('counts what is wrong, by its text', async () => {
    renderTab();
    expect(
      await screen.findByText(/One rule of the protocol was broken in 4/),
    ).toBeInTheDocument();
    expect(screen.getByText('1×')).toBeInTheDocument();
  });

  it('saves what range and filters leave as an Open OCPP Trace, and says what is not in it', async () => {
    const save = jest.mocked(saveFile);
    renderTab();
    await table();
    await userEvent.click(
      screen.getByRole('button', { name: 'Download trace' }),
    );
    expect(await screen.findByRole('status')).toHaveTextContent(
      '3 messages saved. One that the format cannot hold is left out.',
    );
    const [{ name, text }] = save.mock.calls[0];
    expect(name).toBe('CP1_2026-11-19T00-00-00.000Z.jsonl');
    const records = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(records.map(it => `${it.direction} ${it.messageType}`)).toEqual([
      'cp-to-csms CALL',
      'csms-to-cp CALLRESULT',
      'csms-to-cp CALL',
      'cp-to-csms CALL',
      'csms-to-cp CALLRESULT',
    ]);
  });

  it('tells a range without messages from filters that hide them', async () => {
    const { unmount } = renderTab({ world: { frames: {} } });
    expect(
      await screen.findByText('No message in this range'),
    ).toBeInTheDocument();
    unmount();
    renderTab({ search: '&q=nowhere' });
    expect(await screen.findByText('No message matches')).toBeInTheDocument();
  });

  it('says how far it searched, and offers to go on, when the search is not through', async () => {
    const { api } = renderTab({ search: '&q=nowhere' });
    jest.spyOn(api, 'listFrames').mockResolvedValue({
      items: [],
      pageInfo: { nextCursor: 'further' },
      searchedTo: '2026-11-19T10:00:00.000Z',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Search again' }),
    );
    expect(
      await screen.findByText(/Searched so far up to/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Load older messages' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('No message matches')).not.toBeInTheDocument();
  });

  it('says so when the reader may not see the station', async () => {
    renderTab({ world: { failure: new NotAllowedError('no') } });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
