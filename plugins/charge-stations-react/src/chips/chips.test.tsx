import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Badge } from './Badge';
import { ConditionChip } from './ConditionChip';
import { SeverityMark } from './SeverityMark';
import { StatusChip } from './StatusChip';

describe('StatusChip', () => {
  it('marks faulted with a triangle, not only with red', async () => {
    renderInTestApp(<StatusChip state="faulted" />);
    expect(await screen.findByText('▲')).toBeInTheDocument();
    expect(screen.getByText('Faulted')).toBeInTheDocument();
  });

  it('explains why a state is unknown and what was sent', async () => {
    renderInTestApp(
      <StatusChip state="unknown" cause="ours" status="Occupied" />,
    );
    await userEvent.hover(await screen.findByText('Unknown'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'we were not listening; sent as Occupied',
    );
  });
});

it.each([
  ['faulted', 'Faulted'],
  ['offline', 'Offline'],
  ['warning', 'Warning'],
  ['ok', 'OK'],
  ['neverSeen', 'Never connected'],
] as const)('ConditionChip says %s as "%s"', async (condition, label) => {
  renderInTestApp(<ConditionChip condition={condition} />);
  expect(await screen.findByText(label)).toBeInTheDocument();
});

it.each([
  [1, 'S1', 'S1 danger'],
  [3, 'S3', 'S3 defect'],
  [5, 'S5', 'S5 notice'],
  [9, 'S5', 'S5 notice'],
])(
  'SeverityMark of %d is the letter mark %s',
  async (severity, letter, name) => {
    renderInTestApp(<SeverityMark severity={severity} />);
    expect(await screen.findByRole('img', { name })).toHaveTextContent(letter);
  },
);

it('what explains itself can be reached by keyboard', async () => {
  renderInTestApp(
    <>
      <ConditionChip condition="warning" />
      <Badge badges={['late']} />
    </>,
  );
  await screen.findByText('Warning');
  await userEvent.tab();
  expect(document.activeElement).toHaveTextContent('! Warning');
  await userEvent.tab();
  expect(document.activeElement).toHaveTextContent('late');
});

describe('Badge', () => {
  it('explains a badge and keeps a name that it does not know', async () => {
    renderInTestApp(<Badge badges={['late', 'newOne']} source="demo" />);
    expect(await screen.findByText('newOne')).toBeInTheDocument();
    expect(screen.getByText('demo')).toBeInTheDocument();
    await userEvent.hover(screen.getByText('late'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'Reported after the fact',
    );
  });
});
