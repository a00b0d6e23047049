import type {
  ApiOcpiDecision,
  ApiOcpiEvse,
} from '@forecourt/plugin-charge-stations-common';
import {
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, within } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { OcpiCard } from './OcpiCard';

const decided = (more: Partial<ApiOcpiDecision>): ApiOcpiDecision => ({
  status: 'UNKNOWN',
  rule: 'notReported',
  alternatives: [],
  unverified: [],
  ...more,
});

const anEvse = (
  decision: Partial<ApiOcpiDecision>,
  more: Partial<ApiOcpiEvse> = {},
): ApiOcpiEvse => ({
  evse: 'connector:1',
  decision: decided(decision),
  references: [
    {
      specification: 'ocpi-2.2.1',
      title: 'OCPI 2.2.1',
      words: 'OCPI 2.2.1, Locations, Status enum',
      url: 'https://example.com/ocpi',
      state: 'unverified',
    },
  ],
  connectors: [{ connector: 'connector:1', decision: decided(decision) }],
  ...more,
});

const render = (evses: ApiOcpiEvse[], failure?: Error) =>
  renderStations(<OcpiCard />, {
    api: new FakeChargeStationsApi({
      stations: [aStation()],
      ocpi: { CP1: { version: '2.2.1', evses } },
      failure,
    }),
  });

const row = async () => {
  const table = await screen.findByRole('table', {
    name: 'EVSEs and their status in OCPI',
  });
  return within(table).getAllByRole('row')[1];
};

describe('OcpiCard', () => {
  it.each<[Partial<ApiOcpiDecision>, string]>([
    [
      { rule: 'status', value: 'Available', scope: 'connector:1' },
      'Reported by connector 1: Available',
    ],
    [
      { rule: 'status', value: 'Unavailable', scope: 'station' },
      'Reported by station: Unavailable',
    ],
    [{ rule: 'offline' }, 'It is offline, for which OCPI has no status'],
    [{ rule: 'neverSeen' }, 'It never connected'],
    [{ rule: 'lifecycle', value: 'planned' }, 'The catalog has it as planned'],
    [
      { rule: 'fault', value: 'ocpp16:GroundFailure' },
      'This fault prevents charging: GroundFailure',
    ],
    [
      { rule: 'status', value: 'Finishing', alternatives: ['BLOCKED'] },
      '(others make BLOCKED of it)',
    ],
    [{ rule: 'fault', unverified: ['fault'] }, 'fault not confirmed'],
  ])('says why: %j', async (decision, words) => {
    render([anEvse(decision)]);
    expect(await row()).toHaveTextContent(words);
  });

  it('shows the status, and leads to the code, the mapping and the document', async () => {
    render([
      anEvse({
        status: 'OUTOFORDER',
        rule: 'fault',
        value: 'ocpp16:GroundFailure',
      }),
    ]);
    const found = await row();
    expect(found).toHaveTextContent('▲ OUTOFORDER');
    expect(
      within(found).getByRole('link', { name: 'GroundFailure' }),
    ).toHaveAttribute(
      'href',
      '/charge-stations/knowledge/codes/ocpp16%3AGroundFailure',
    );
    expect(
      screen.getByRole('link', { name: 'How statuses are mapped' }),
    ).toHaveAttribute('href', '/charge-stations/knowledge/statuses');
    expect(
      screen.getByText('OCPI 2.2.1, Locations, Status enum'),
    ).toHaveAttribute('href', 'https://example.com/ocpi');
  });

  it('says of an EVSE of several connectors what each is', async () => {
    render([
      anEvse(
        { status: 'AVAILABLE', rule: 'status', value: 'Available' },
        {
          evse: 'evse:1',
          connectors: [
            {
              connector: 'evse:1/connector:1',
              decision: decided({ status: 'OUTOFORDER' }),
            },
            {
              connector: 'evse:1/connector:2',
              decision: decided({ status: 'AVAILABLE' }),
            },
          ],
        },
      ),
    ]);
    expect(await row()).toHaveTextContent(
      'EVSE 1, connector 1 OUTOFORDER; EVSE 1, connector 2 AVAILABLE',
    );
  });

  it('says that no connector is known', async () => {
    render([]);
    expect(await screen.findByText(/^No connector is known/)).toBeVisible();
  });

  it('says what went wrong', async () => {
    render([], new Error('The backend is away'));
    expect(await screen.findByText(/The backend is away/)).toBeVisible();
  });
});
