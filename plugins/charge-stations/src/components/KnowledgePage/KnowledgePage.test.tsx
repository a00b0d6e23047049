import {
  aCodeExplanation,
  aReference,
  aSpecification,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { CodePage } from './CodePage';
import { CodesList } from './CodesList';
import { SpecificationPage } from './SpecificationPage';
import { SpecificationsList } from './SpecificationsList';
import { StatusesPage } from './StatusesPage';

const WITH_VARIANTS = aCodeExplanation({
  variants: [
    {
      id: 'bender:rcd-triggered',
      title: 'Residual-current device tripped',
      vendor: { id: 'bender', title: 'Bender controller family' },
      raised: 'RCD triggered',
      resolved: 'RCD reconnected',
      stopsCharging: true,
      responsible: [],
      references: [],
      isVerified: true,
      unverified: [],
    },
  ],
});
const UNCONFIRMED = aCodeExplanation({
  code: 'chargex:CX013',
  title: 'CX013 NoInternet',
  taxonomy: { id: 'chargex', title: 'ChargeX' },
  meaning: undefined,
  severity: undefined,
  isVerified: false,
  unverified: [],
});
const OLD = aSpecification({
  id: 'ocpp-1.6-first-edition',
  title: 'OCPP 1.6, first edition',
  supersededBy: { specification: 'ocpp-1.6', title: 'OCPP 1.6 edition 2' },
  note: 'A copy at OASIS',
});

function render(element: JSX.Element, search?: string) {
  const api = new FakeChargeStationsApi({
    codes: [WITH_VARIANTS, UNCONFIRMED],
    specifications: [aSpecification(), OLD],
    statuses: {
      items: [
        {
          family: { id: 'ocpp16', title: 'OCPP 1.6' },
          status: 'Preparing',
          versions: ['1.6'],
          meaning: 'Somebody began to use it',
          operative: true,
          references: [aReference({ section: '7.7' })],
          isVerified: true,
          unverified: [],
        },
      ],
      ocpiStatuses: [],
      ocpiMappings: [
        {
          from: 'status',
          value: 'Preparing',
          status: 'CHARGING',
          alternatives: ['BLOCKED'],
          isVerified: true,
          unverified: [],
        },
      ],
      severities: [],
    },
  });
  return renderStations(element, { api, search });
}

describe('codes', () => {
  it('lead to their pages, and what is not confirmed is marked', async () => {
    render(<CodesList />);
    expect(await screen.findByText('2 codes.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'GroundFailure' })).toHaveAttribute(
      'href',
      '/charge-stations/knowledge/codes/ocpp16%3AGroundFailure',
    );
    const row = screen.getByText('CX013 NoInternet').closest('tr')!;
    expect(row).toHaveTextContent('general rule');
    expect(within(row).getByText('not confirmed')).toBeInTheDocument();
    expect(screen.getByText('S1 when Faulted')).toBeInTheDocument();
  });

  it('are searched for and filtered in the address', async () => {
    const { parameter } = render(<CodesList />, '?taxonomy=chargex');
    expect(await screen.findByText('One code.')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Search'), 'pump');
    expect(await screen.findByText('No code is found')).toBeInTheDocument();
    expect(parameter('search')).toBe('pump');
  });
});

it('a code has its meaning, its documents, and the faults that come with it', async () => {
  render(<CodePage code="ocpp16:GroundFailure" />);
  expect(
    await screen.findByText('The residual-current device tripped'),
  ).toBeInTheDocument();
  expect(screen.getByText('station, vehicle')).toBeInTheDocument();
  expect(screen.getAllByText('not confirmed')).toHaveLength(2);
  expect(
    screen.getByRole('link', {
      name: /^GroundFailure: OCPP 1.6 edition 2 §7.6/,
    }),
  ).toHaveAttribute('href', 'https://openchargealliance.example/ocpp-1.6.pdf');
  const row = screen.getByText('RCD triggered').closest('tr');
  expect(row).toHaveTextContent('RCD reconnected');
  expect(row).toHaveTextContent('yes');
});

describe('specifications', () => {
  it('say what replaced them and whether somebody looked at the address', async () => {
    render(<SpecificationsList />);
    const row = (await screen.findByText(OLD.title)).closest('tr')!;
    expect(within(row).getByText('superseded')).toBeInTheDocument();
    expect(within(row).getByText('link not checked')).toBeInTheDocument();
    expect(
      screen.getByText('2 documents, services and projects.'),
    ).toBeInTheDocument();
  });

  it('one has all that is known of it', async () => {
    render(<SpecificationPage id={OLD.id} />);
    expect(
      await screen.findByRole('link', { name: 'OCPP 1.6 edition 2' }),
    ).toHaveAttribute(
      'href',
      '/charge-stations/knowledge/specifications/ocpp-1.6',
    );
    expect(screen.getByText('A copy at OASIS')).toBeInTheDocument();
    expect(screen.getByText('CC BY-ND 4.0')).toBeInTheDocument();
  });

  it('one that there is not says so', async () => {
    render(<SpecificationPage id="ours" />);
    expect(await screen.findByText('Not found')).toBeInTheDocument();
  });
});

it('statuses say what they mean and what they are in OCPI', async () => {
  render(<StatusesPage />);
  const row = (await screen.findByText('Preparing')).closest('tr');
  expect(row).toHaveTextContent('Somebody began to use it');
  expect(row).toHaveTextContent('CHARGING or BLOCKED');
});
