import type { ApiSilence } from '@forecourt/plugin-charge-stations-common';
import {
  aConditionDetail,
  aSilence,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { FaultsTab } from '../FaultsTab';
import { MessagesTab } from '../MessagesTab';

const RANGE = '?from=2026-11-19T00:00:00.000Z&to=2026-11-20T00:00:00.000Z';

function renderLog(silences: ApiSilence[], world: FakeWorld = {}) {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    silences: { CP1: silences },
    ...world,
  });
  const search = `${RANGE}&view=connections`;
  return renderStations(<MessagesTab />, { api, search });
}

const rows = async () =>
  within(await screen.findByRole('table', { name: 'Silences' }))
    .getAllByRole('row')
    .slice(1);

describe('silences beside the connections', () => {
  it('say when, how long, whose, and the first reason', async () => {
    renderLog([aSilence()]);
    const [row] = await rows();
    const cells = within(row).getAllByRole('cell');
    expect(cells[1]).toHaveTextContent('10 m');
    expect(cells[2]).toHaveTextContent('The site: its uplink or powerlikely');
    expect(cells[3]).toHaveTextContent(
      'Of its site, 3 of 4 lost the connection within a minute.',
    );
    expect(cells[3]).not.toHaveTextContent('boot');
  });

  it('open all reasons, with the stations that went too and the boot after it', async () => {
    renderLog([aSilence()]);
    const more = await screen.findByRole('button', { name: 'All reasons' });
    await userEvent.click(more);
    expect(more).toHaveAttribute('aria-expanded', 'true');
    const others = screen.getByRole('list', {
      name: 'Stations that went silent with it',
    });
    expect(
      within(others)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['/catalog/default/chargestation/cp2']);
    expect(others).toHaveTextContent('CP3');
    const boot = screen.getByRole('link', { name: 'Show the boot' });
    const address = new URL(boot.getAttribute('href') ?? '', 'http://host');
    expect(address.pathname).toBe('/messages');
    expect(address.searchParams.get('message')).toBe('c3d4/1');
    expect(address.searchParams.get('from')).toBe('2026-11-19T14:54:01.000Z');
  });

  it('count the stations that are not named', async () => {
    const [site] = aSilence().reasons;
    renderLog([aSilence({ reasons: [{ ...site, amount: 40 }] })]);
    await userEvent.click(
      await screen.findByRole('button', { name: 'All reasons' }),
    );
    expect(screen.getByText('and 38 more')).toBeInTheDocument();
  });

  it('say that one goes on', async () => {
    renderLog([aSilence({ to: undefined })]);
    expect((await rows())[0]).toHaveTextContent('still silent');
  });

  it.each([
    ['planned', 'certain', 'Plannedcertain: our own record says so'],
    ['ours', 'weak', 'Our sideweak: it may be something else'],
    ['undetermined', 'weak', 'Undetermined'],
  ] as const)(
    'say how sure it is: %s, %s',
    async (verdict, confidence, said) => {
      renderLog([aSilence({ verdict, confidence })]);
      const [row] = await rows();
      const cell = within(row).getAllByRole('cell')[2];
      expect(cell.textContent).toBe(said);
    },
  );

  it('come by pages', async () => {
    renderLog(
      Array.from({ length: 11 }, (_, index) => aSilence({ number: index })),
    );
    expect(await rows()).toHaveLength(10);
    await userEvent.click(
      screen.getByRole('button', { name: /older silences/ }),
    );
    expect(await screen.findAllByText('10 m')).toHaveLength(11);
  });

  it('say that there was none', async () => {
    renderLog([]);
    expect(await screen.findByText(/None in this range/)).toBeInTheDocument();
  });

  it('say why there is no answer', async () => {
    renderLog([], { failure: new Error('out of reach') });
    expect(
      (await screen.findAllByRole('button', { name: /again/i })).length,
    ).toBeGreaterThan(0);
  });
});

describe('the silence of a lost connection', () => {
  function renderFault(code: string, silences: ApiSilence[]) {
    const detail = aConditionDetail({
      code,
      openedAt: '2026-11-19T15:14:00.000Z',
      closedAt: '2026-11-19T15:24:00.000Z',
    });
    const api = new FakeChargeStationsApi({
      stations: [aStation()],
      conditions: { CP1: [detail] },
      silences: { CP1: silences },
    });
    return renderStations(<FaultsTab />, { api, search: `${RANGE}&fault=1` });
  }
  const section = () =>
    screen.findByRole('region', { name: 'Why was it silent?' });

  it('is explained with all reasons, beside a way to the connections', async () => {
    renderFault('conn:offline', [aSilence()]);
    const why = await section();
    expect(
      await within(why).findByText(/The site: its uplink or power/),
    ).toBeInTheDocument();
    expect(why).toHaveTextContent('It came back with a boot.');
    const link = within(why).getByRole('link', {
      name: 'Connections around it',
    });
    expect(link.getAttribute('href')).toContain('view=connections');
  });

  it('is told apart where the fault opened again', async () => {
    const again = aSilence({
      number: 9,
      from: '2026-11-19T15:20:00.000Z',
      verdict: 'station',
    });
    renderFault('conn:offline', [again, aSilence({ to: again.from })]);
    const why = await section();
    expect(await within(why).findByText(/This station/)).toBeInTheDocument();
    expect(why).toHaveTextContent('4 m');
    expect(why).toHaveTextContent('6 m');
  });

  it('is said not to be known where none is on record', async () => {
    renderFault('conn:offline', []);
    expect(
      await within(await section()).findByText(/No silence is on record/),
    ).toBeInTheDocument();
  });

  it('is no matter of other faults', async () => {
    renderFault('ocpp16:GroundFailure', [aSilence()]);
    await screen.findByRole('complementary', { name: 'Fault 1' });
    expect(screen.queryByText('Why was it silent?')).not.toBeInTheDocument();
  });
});
