import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { event, frame } from '../__testUtils__/fixtures';
import { EvidenceList } from './EvidenceList';
import { FrameView } from './FrameView';
import { pretty } from './pretty';

it.each([
  ['JSON is indented', '[3,"m",{}]', '[\n  3,\n  "m",\n  {}\n]'],
  ['anything else stays as it came', '[2,"broken', '[2,"broken'],
])('%s', (_rule, raw, shown) => {
  expect(pretty(raw)).toBe(shown);
});

describe('FrameView', () => {
  it('shows request, answer and what is wrong', async () => {
    renderInTestApp(
      <FrameView
        frame={frame({
          violations: [
            { rule: 'enum', path: '/status', message: 'is not a status' },
          ],
        })}
      />,
    );
    expect(
      await screen.findByRole('region', { name: 'Frame' }),
    ).toHaveTextContent(
      '"StatusNotification", { "connectorId": 2, "status": "Faulted" }',
    );
    expect(screen.getByRole('region', { name: 'Answer' })).toHaveTextContent(
      '[ 3, "m1", {} ]',
    );
    expect(screen.getByText('/status: is not a status')).toBeInTheDocument();
  });

  it('says that there is no answer, and that bytes are base64', async () => {
    renderInTestApp(
      <FrameView
        frame={frame({ raw: 'AAEC', encoding: 'base64', answer: null })}
      />,
    );
    expect(
      await screen.findByText('Binary, shown as base64'),
    ).toBeInTheDocument();
    expect(screen.getByText('AAEC')).toBeInTheDocument();
    expect(screen.getByText('No answer is recorded.')).toBeInTheDocument();
  });
});

describe('EvidenceList', () => {
  it('each event opens the frame that it came from', async () => {
    renderInTestApp(
      <EvidenceList
        evidence={[{ effect: 'opened', event: event(), frame: frame() }]}
      />,
    );
    expect(await screen.findByText('Opened')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Faulted · GroundFailure · E210 · station time 2026-11-17T14:02:00Z',
      ),
    ).toBeInTheDocument();
    const name = 'Frame';
    expect(screen.queryByRole('region', { name })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show frame' }));
    expect(screen.getByRole('region', { name })).toBeInTheDocument();
  });

  it('an event of our own has no frame', async () => {
    renderInTestApp(
      <EvidenceList
        evidence={[
          {
            effect: 'closed',
            event: event({ action: null, type: 'connected' }),
          },
        ]}
      />,
    );
    expect(await screen.findByText('recorded by us')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says so when there is none', async () => {
    renderInTestApp(<EvidenceList evidence={[]} />);
    expect(
      await screen.findByText('No evidence is stored for this.'),
    ).toBeInTheDocument();
  });
});
