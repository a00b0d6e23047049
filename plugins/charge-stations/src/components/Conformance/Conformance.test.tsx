import type { ApiConformance } from '@forecourt/plugin-charge-stations-common';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';
import {
  aFinding,
  aListedFrame,
  aReport,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { MessagesTab } from '../MessagesTab';

const NOTHING: ApiConformance = {
  messages: 12_300,
  protocols: ['ocpp1.6'],
  findings: [],
};
type Clock = NonNullable<ApiConformance['clock']>;
const clockOf = (more: Partial<Clock>): Clock => ({
  samples: 9,
  offset: 0,
  connections: [],
  ...more,
});
const clockOn = (connectionId: string, offset: number) => ({
  connectionId,
  firstAt: '2026-11-19T10:00:00.000Z',
  lastAt: '2026-11-19T14:00:00.000Z',
  samples: 1_200,
  offset,
});
const transition = aFinding({
  kind: 'transition',
  severity: 'worthKnowing',
  subject: 'Charging → Reserved',
});

function renderList(
  conformance: Partial<ApiConformance>,
  world: FakeWorld = {},
) {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    frames: { CP1: [aListedFrame()] },
    conformance: { CP1: { ...NOTHING, ...conformance } },
    ...world,
  });
  const search = '?range=7d&view=conformance';
  return renderStations(<MessagesTab />, { api, search });
}

const rows = async (table: string) =>
  within(await screen.findByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1);

describe('Conformance', () => {
  it.each<[string, Partial<ApiConformance>]>([
    [
      'One thing this station does that OCPP 1.6 does not allow; in the last 7 days.',
      { findings: [aFinding()] },
    ],
    [
      '2 things this station does that OCPP 1.6 does not allow, one worth knowing; in the last 7 days.',
      { findings: [aFinding(), aFinding({ kind: 'schema' }), transition] },
    ],
    [
      'Nothing that OCPP does not allow, one worth knowing; in the last 7 days.',
      { findings: [transition], protocols: ['ocpp1.6', 'ocpp2.1'] },
    ],
    ['Nothing found in the last 7 days', {}],
    ['No message in the last 7 days', { messages: 0 }],
  ])('answers first: %s', async (sentence, conformance) => {
    renderList(conformance);
    expect(await screen.findByText(sentence)).toBeInTheDocument();
  });

  it.each<[RegExp, Partial<ApiConformance>]>([
    [/12,300 messages looked at\.$/, {}],
    [/looked at, those since .*2026/, { lookedFrom: '2026-11-19T10:00:00Z' }],
    [/agrees with ours/, { clock: clockOf({ offset: 999 }) }],
    [
      /3 s behind ours. It gains 12 s a day/,
      { clock: clockOf({ offset: -3_000, driftPerDay: 12_000 }) },
    ],
    [
      /2 m ahead of ours. It keeps pace/,
      { clock: clockOf({ offset: 120_000, driftPerDay: 5 }) },
    ],
  ])(
    'says how much was looked at, and of the clock: %s',
    async (text, more) => {
      renderList(more);
      expect(await screen.findByText(text)).toBeInTheDocument();
    },
  );

  it('says how the clock stood on each connection, where there were several', async () => {
    const connections = [clockOn('b', -400), clockOn('a', 3_600_000)];
    renderList({ clock: clockOf({ connections }) });
    const [newest, before] = await rows('Clock, by connection');
    expect(newest).toHaveTextContent('1,200agrees');
    expect(before).toHaveTextContent('1 h ahead');
  });

  it('leaves that to the sentence where there was one', async () => {
    renderList({ clock: clockOf({ connections: [clockOn('b', 0)] }) });
    await screen.findByText(/agrees with ours/);
    expect(screen.queryByText('Clock, by connection')).not.toBeInTheDocument();
  });

  it('says of each what it is, how often, and what the specification says', async () => {
    renderList({ findings: [aFinding()] });
    const [row] = await rows('Findings');
    expect(row).toHaveTextContent('Not allowed');
    expect(row).toHaveTextContent(
      'Uses a message id twice: StatusNotification',
    );
    expect(row).toHaveTextContent('A message id must not be used again.');
    expect(row).toHaveTextContent('OCPP-J 1.6 §4.1.4');
    expect(within(row).getAllByRole('cell')[1]).toHaveTextContent('3');
  });

  it('opens the message of the example by keys, and closes it', async () => {
    const { parameter } = renderList({ findings: [aFinding(), transition] });
    await rows('Findings');
    await userEvent.keyboard('j{Enter}');
    expect(parameter('message')).toBe('a1b2/42');
    expect(
      await screen.findByRole('complementary', { name: 'Message' }),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(parameter('message')).toBeNull();
  });

  it('shows one that rests on no message without a way to open it', async () => {
    const example = { at: '2026-11-19T14:00:00Z' };
    renderList({ findings: [aFinding({ kind: 'silence', example })] });
    const [row] = await rows('Findings');
    expect(within(row).queryByRole('button')).not.toBeInTheDocument();
  });

  it.each([
    [aReport(), '3 of 3', /Complete$/],
    [
      aReport({ state: 'incomplete', missing: [1], missingCount: 1, parts: 2 }),
      '2 of 3',
      /Incomplete: number 1 is missing$/,
    ],
    [
      aReport({ state: 'coming', of: undefined, parts: 2 }),
      '2 so far',
      /Still coming: the last part is missing$/,
    ],
    [
      aReport({ state: 'incomplete', missing: [1, 2], missingCount: 9 }),
      '3 of 3',
      /numbers 1, 2 and more are missing$/,
    ],
  ])(
    'says how far a report in parts came: %#',
    async (report, parts, state) => {
      renderList({}, { reports: { CP1: [report] } });
      const [row] = await rows('Reports');
      const cells = within(row).getAllByRole('cell');
      expect(cells[3]).toHaveTextContent(parts);
      expect(cells[4]).toHaveTextContent(state);
    },
  );

  it('lists what history had to decide apart, and counts it as no breach', async () => {
    const late = aFinding({
      kind: 'late',
      about: 'dataQuality',
      severity: 'worthKnowing',
      subject: undefined,
      sentence: 'It came after something newer.',
      reference: undefined,
      count: 4,
    });
    const gap = aFinding({
      kind: 'ourGap',
      about: 'dataQuality',
      example: { at: '2026-11-19T14:00:00Z', detail: 'For 5 min.' },
    });
    const { parameter } = renderList({ findings: [aFinding(), late, gap] });
    expect(await rows('Findings')).toHaveLength(1);
    const quality = await rows('Data quality');
    expect(quality[0]).toHaveTextContent('Came late');
    expect(quality[1]).toHaveTextContent('For 5 min.');
    expect(
      screen.getByText(/^One thing this station does that OCPP 1.6/),
    ).toBeInTheDocument();
    await userEvent.click(within(quality[0]).getByRole('button'));
    expect(parameter('message')).toBe('a1b2/42');
    expect(within(quality[1]).queryByRole('button')).not.toBeInTheDocument();
  });

  it('says that nothing had to be decided', async () => {
    renderList({ findings: [aFinding()] });
    expect(
      await screen.findByText(/^Nothing had to be decided/),
    ).toBeInTheDocument();
  });

  it('says nothing of reports where there are none', async () => {
    renderList({ findings: [aFinding()] });
    await rows('Findings');
    expect(screen.queryByText('Reports in several parts')).toBeNull();
  });

  it('says why there is no answer, and asks again', async () => {
    renderList({}, { failure: new Error('out of reach') });
    expect(
      (await screen.findAllByRole('button', { name: /again/i })).length,
    ).toBeGreaterThan(0);
  });
});
