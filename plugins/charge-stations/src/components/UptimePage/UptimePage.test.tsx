import { NotAllowedError } from '@backstage/errors';
import type {
  ApiAvailabilityProfile,
  ApiAvailabilitySpan,
} from '@forecourt/plugin-charge-stations-common';
import {
  aPortDay,
  aProfile,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import type { FakePort } from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { saveFile } from '../saveFile';
import { UptimePage } from './UptimePage';

jest.mock('../saveFile');

const RANGE = 'from=2026-11-16&to=2026-11-20';

const harbour = aStation({ identity: 'CP1' });
const airport = aStation({
  identity: 'CP2',
  site: 'system:default/airport',
});

const good: FakePort = {
  identity: 'CP1',
  port: 'connector:1',
  days: ['16', '17', '18', '19'].map(day => aPortDay(`2026-11-${day}`)),
};
const bad: FakePort = {
  identity: 'CP2',
  port: 'connector:2',
  repairs: [3_600_000],
  days: [
    aPortDay('2026-11-16'),
    aPortDay('2026-11-17', { down: 12, openings: 2 }),
    aPortDay('2026-11-18', { unknown: 24 }),
    aPortDay('2026-11-19'),
  ],
};

const nevi = aProfile({
  id: 'nevi',
  title: 'NEVI uptime',
  formula: 'Minutes of a year less outage plus excluded.',
  source: '23 CFR 680.116(b)',
  target: { share: 0.97, compare: 'moreThan' },
  verified: false,
  notes: ['The list of exclusions is not verified.'],
});

const spans: ApiAvailabilitySpan[] = [
  {
    from: '2026-11-17T00:00:00.000Z',
    to: '2026-11-17T08:00:00.000Z',
    timeClass: 'up',
    intervals: [],
    conditions: [],
  },
  {
    from: '2026-11-17T08:00:00.000Z',
    to: '2026-11-17T20:00:00.000Z',
    timeClass: 'down',
    intervals: [],
    conditions: [
      {
        number: 7,
        code: 'ocpp16:GroundFailure',
        scope: 'connector:2',
        blocking: true,
        severity: 1,
        openedAt: '2026-11-17T08:00:00.000Z',
      },
    ],
  },
];

function renderPage(
  options: {
    search?: string;
    ports?: FakePort[];
    profiles?: ApiAvailabilityProfile[];
    failure?: Error;
  } = {},
) {
  const { search, ports = [good, bad], failure } = options;
  const api = new FakeChargeStationsApi({
    stations: [harbour, airport],
    profiles: options.profiles ?? [aProfile(), nevi],
    ports,
    spans: { 'CP2 connector:2': spans },
    failure,
  });
  const query = search === undefined ? `?${RANGE}` : search;
  return { api, ...renderStations(<UptimePage />, { api, search: query }) };
}

/** The text of each cell of each row, the head left out. */
async function cells() {
  const table = await screen.findByRole('table', { name: 'Uptime' });
  const rows = within(table).getAllByRole('row').slice(1);
  return rows.map(row =>
    [...row.children].map(cell => cell.textContent?.replace(/\s/g, ' ')),
  );
}

describe('UptimePage', () => {
  it('says in a sentence what the fleet offered, and how much of it is known', async () => {
    renderPage();
    expect(
      await screen.findByRole('heading', {
        name: /^2 ports, 92\.85\s% from .*16.* to .*19.* \(Technical availability\), 87\.5\s% of the time known$/,
      }),
    ).toBeInTheDocument();
  });

  it('lists the ports, the worst first, and all of them together at the foot', async () => {
    renderPage();
    expect(await cells()).toEqual([
      ['Station CP2CP2, connector 2', '', '▼ 83.33 %', '75.00 %', '1 h', '2'],
      ['Station CP1CP1, connector 1', '', '100.00 %', '100.00 %', '–', '0'],
      ['All together', '2 ports', '▼ 92.85 %', '87.50 %', '1 h', '2'],
    ]);
    expect(
      screen.getAllByRole('img', { name: /Below the target of 98\s%/ }),
    ).toHaveLength(2);
  });

  it('says nothing of what comes later where the days are over and added up', async () => {
    renderPage({ search: '?from=2026-11-16&to=2026-11-19' });
    await cells();
    expect(screen.getByText(/Added up until/)).not.toHaveTextContent(
      'What came later',
    );
  });

  it('orders the rows by another column, in the address', async () => {
    const user = userEvent.setup();
    const { parameter } = renderPage();
    await cells();
    await user.click(screen.getByRole('button', { name: 'Port' }));
    expect((await cells()).map(([name]) => name)).toEqual([
      'Station CP1CP1, connector 1',
      'Station CP2CP2, connector 2',
      'All together',
    ]);
    expect(parameter('sort')).toBe('name');
  });

  it('works figures out by another rulebook, whose formula is one click away', async () => {
    const user = userEvent.setup();
    const { api, parameter } = renderPage();
    await user.click(await screen.findByLabelText('Rulebook'));
    await user.click(screen.getByRole('option', { name: 'NEVI uptime' }));
    expect(parameter('profile')).toBe('nevi');
    await waitFor(() =>
      expect(api.availabilityQueries.at(-1)).toMatchObject({
        profile: 'nevi',
        by: 'port',
        from: '2026-11-16',
        to: '2026-11-20',
      }),
    );
    expect(screen.getByText('unverified')).toBeInTheDocument();
    expect(screen.queryByText(nevi.formula)).not.toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'How it is worked out' }),
    );
    for (const text of [nevi.formula, nevi.source, nevi.notes[0]]) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
  });

  it('leads from a group to its ports', async () => {
    const user = userEvent.setup();
    const { parameter } = renderPage({ search: `?${RANGE}&by=site` });
    expect((await cells()).map(row => row[1])).toEqual([
      'One port',
      'One port',
      '2 ports',
    ]);
    await user.click(screen.getAllByRole('button', { name: 'One port' })[0]);
    expect(parameter('by')).toBe('port');
    expect(parameter('site')).toBe('system:default/airport');
    await waitFor(async () =>
      expect((await cells()).map(([name]) => name)).toEqual([
        'Station CP2CP2, connector 2',
        'All together',
      ]),
    );
  });

  it('leads from the bar of a day to its minutes, its spans and their evidence', async () => {
    const user = userEvent.setup();
    const { parameter } = renderPage();
    const bars = await screen.findByRole('group', {
      name: 'CP2, connector 2, day by day',
    });
    await user.click(within(bars).getByRole('button', { name: /17.*down/ }));
    expect(parameter('day')).toBe('2026-11-17');

    const panel = await screen.findByRole('complementary', {
      name: /CP2, connector 2: .*17.*2026/,
    });
    const minutes = await within(panel).findByRole('table', {
      name: 'Minutes by what they were',
    });
    expect(
      within(minutes)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'Time wasMinutes',
      'up720.0',
      'down720.0',
      'All together1,440.0',
    ]);

    const fault = await within(panel).findByRole('link', {
      name: 'GroundFailure',
    });
    const address = new URL(fault.getAttribute('href') ?? '', 'http://x');
    expect(address.pathname).toBe('/catalog/default/chargestation/cp2/faults');
    // A tenth of the span before and after it.
    expect(Object.fromEntries(address.searchParams)).toEqual({
      from: '2026-11-17T06:48:00.000Z',
      to: '2026-11-17T21:12:00.000Z',
      fault: '7',
    });
    expect(within(panel).getByText(/^Times in UTC/)).toBeInTheDocument();
    expect(
      within(panel).getByRole('link', { name: 'See evidence' }),
    ).toBeInTheDocument();
  });

  it('goes from day to day in the panel, and closes it', async () => {
    const user = userEvent.setup();
    const { parameter } = renderPage({
      search: `?${RANGE}&ofStation=CP2&ofPort=connector:2&day=2026-11-18`,
    });
    const panel = await screen.findByRole('complementary');
    await within(panel).findByText(/nothing that counts, .*unknown 1 d\.$/);
    await user.click(
      within(panel).getByRole('button', { name: 'Previous day' }),
    );
    expect(parameter('day')).toBe('2026-11-17');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    expect(parameter('ofStation')).toBeNull();
  });

  it('takes days of the reader’s own', async () => {
    const user = userEvent.setup();
    const { parameter } = renderPage();
    await user.click(await screen.findByRole('button', { name: 'Custom' }));
    const first = screen.getByLabelText('First day');
    await user.clear(first);
    await user.type(first, '2026-11-18');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(parameter('from')).toBe('2026-11-18');
    expect(parameter('to')).toBe('2026-11-20');
    await screen.findByRole('heading', { name: /from .*18.* to .*19/ });
  });

  it.each(['csv', 'json'] as const)('saves all ports as %s', async format => {
    const user = userEvent.setup();
    renderPage({ search: `?${RANGE}&site=system:default/airport` });
    await user.click(
      await screen.findByRole('button', {
        name: `Export ${format.toUpperCase()}`,
      }),
    );
    const { name, text } = jest.mocked(saveFile).mock.lastCall![0];
    expect(name).toBe(`uptime_technical_2026-11-16_2026-11-20.${format}`);
    expect(text).toContain('CP2 connector:2');
    expect(text).not.toContain('CP1');
  });

  it('says until when figures go where there are none', async () => {
    renderPage({ ports: [] });
    expect(
      await screen.findByText('No figures in these days'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Added up until/)).toHaveTextContent(
      /Added up until 19 Nov|Added up until Nov 19/,
    );
  });

  it('says who may see it to those who may not', async () => {
    renderPage({ failure: new NotAllowedError('no') });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
