import type { ApiConnection } from '@forecourt/plugin-charge-stations-common';
import {
  aConnection,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { MessagesTab } from '../MessagesTab';

const RANGE = '?from=2026-11-19T00:00:00.000Z&to=2026-11-20T00:00:00.000Z';

type Closed = NonNullable<ApiConnection['closed']>;

function closedBy(cause: Closed['cause'], by: Closed['by'] = 'station') {
  return { ...(aConnection().closed as Closed), cause, by };
}
const next = (booted: boolean) => ({
  openedAt: '2026-11-19T16:00:00.000Z',
  booted,
});

function renderLog(connections: ApiConnection[], search = '&view=connections') {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    connections: { CP1: connections },
  });
  return renderStations(<MessagesTab />, { api, search: `${RANGE}${search}` });
}

const row = async () => {
  const table = await screen.findByRole('table', { name: 'Connections' });
  return within(table).getAllByRole('row')[1];
};

describe('ConnectionLog', () => {
  it('is the other view of the tab, and in the address', async () => {
    const { parameter } = renderLog([aConnection()], '');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Connections' }),
    );
    expect(parameter('view')).toBe('connections');
    expect(await row()).toHaveTextContent('6 h');
  });

  it.each([
    ['vanished', 'station', true, /broke off.*power or a restart/, 'nobody'],
    ['vanished', 'station', false, /broke off.*the network/, 'nobody'],
    ['noLife', 'liveness', false, /our pings.*the network/, 'us'],
    ['normal', 'station', true, /properly. It booted afterwards/, 'station'],
    ['shutdown', 'shutdown', false, /We stopped.*without a boot/, 'us'],
    ['upstream', 'upstream', false, /upstream CSMS closed it/, 'upstream CSMS'],
  ] as const)(
    'says why, as far as a boot afterwards tells: %s by %s, boot %s',
    async (cause, by, booted, why, who) => {
      renderLog([
        aConnection({ closed: closedBy(cause, by), next: next(booted) }),
      ]);
      const cells = within(await row()).getAllByRole('cell');
      expect(cells[2]).toHaveTextContent(who);
      expect(cells[4]).toHaveTextContent(why);
    },
  );

  it.each([
    ['acme', 'OCPP 1.6, through acme'],
    ['mirror', 'OCPP 1.6, copies from a gateway'],
  ])('says who spoke with the station: %s', async (upstream, words) => {
    renderLog([aConnection({ upstream })]);
    expect(await row()).toHaveTextContent(words);
  });

  it('says that a station has not come back', async () => {
    renderLog([aConnection()]);
    expect(await row()).toHaveTextContent('It has not come back since.');
  });

  it('gives no reason while one is open', async () => {
    renderLog([aConnection({ state: 'open', closed: undefined })]);
    const cells = within(await row()).getAllByRole('cell');
    expect(cells[0]).toHaveTextContent('still open');
    expect(cells[4]).toBeEmptyDOMElement();
  });

  it('says at least how long one lasted whose end nobody saw', async () => {
    renderLog([
      aConnection({
        state: 'notRecorded',
        closed: undefined,
        lastEventAt: '2026-11-19T10:14:00.000Z',
      }),
    ]);
    expect(await row()).toHaveTextContent('at least 1 h');
    expect(await row()).toHaveTextContent('did not see it end');
  });

  it('says that there was none', async () => {
    renderLog([]);
    expect(
      await screen.findByText('Never connected in this range'),
    ).toBeInTheDocument();
  });
});
