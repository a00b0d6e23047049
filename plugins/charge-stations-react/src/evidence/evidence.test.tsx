import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  renderInTestApp as renderInApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { chargeStationsApiRef } from '../apiRef';
import {
  aFrame,
  aListedFrame,
  anEvent,
  FakeChargeStationsApi,
} from '../testUtils';
import { EvidenceList } from './EvidenceList';
import { FrameView } from './FrameView';
import { pretty } from './pretty';

const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };
const renderInTestApp = (element: JSX.Element) =>
  renderInApp(element, { mountedRoutes });

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
        frame={aFrame({
          violations: [
            { rule: 'enum', path: '/status', message: 'is not a status' },
          ],
        })}
      />,
    );
    expect(
      await screen.findByRole('region', { name: 'Frame' }),
    ).toHaveTextContent(
      '"StatusNotification", { "connectorId": 2, "status": "Faulted",',
    );
    expect(screen.getByRole('region', { name: 'Answer' })).toHaveTextContent(
      '[ 3, "m-42", {} ]',
    );
    expect(screen.getByText('/status: is not a status')).toBeInTheDocument();
  });

  it.each([
    ['ocpp2.0.1', 'NotifyEvent-Signed', 1],
    ['ocpp2.0.1', 'NotifyEvent', 0],
    ['ocpp1.6', 'NotifyEvent-Signed', 0],
  ])(
    '%s %s: says of signatures that nobody checked them',
    async (protocol, action, times) => {
      renderInTestApp(<FrameView frame={aFrame({ protocol, action })} />);
      await screen.findByRole('region', { name: 'Frame' });
      expect(screen.queryAllByText(/signature was not checked/)).toHaveLength(
        times,
      );
    },
  );

  it('says that there is no answer, and that bytes are base64', async () => {
    renderInTestApp(
      <FrameView
        frame={aFrame({ raw: 'AAEC', encoding: 'base64', answer: null })}
      />,
    );
    expect(
      await screen.findByText('Binary, shown as base64'),
    ).toBeInTheDocument();
    expect(screen.getByText('AAEC')).toBeInTheDocument();
    expect(screen.getByText('No answer is recorded.')).toBeInTheDocument();
  });
});

describe('Explain', () => {
  const frame = aListedFrame({
    violations: [
      { rule: 'schema', path: '/status', message: 'is not a status' },
    ],
  });
  const renderFrame = (
    api = new FakeChargeStationsApi({ frames: { CP1: [frame] } }),
  ) =>
    renderInTestApp(
      <TestApiProvider apis={[[chargeStationsApiRef, api]]}>
        <FrameView identity="CP1" frame={frame} />
      </TestApiProvider>,
    );

  it('says what a frame is, the unusual first, then field by field, with the way to the specification', async () => {
    renderFrame();
    expect(
      await screen.findByText('The station sent StatusNotification.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('list', { name: 'What is unusual about it' }),
    ).toHaveTextContent('Not allowed/status: is not a status');
    expect(
      screen.getByRole('link', { name: /OCPP 1.6 edition 2 §4.9/ }),
    ).toHaveAttribute('href', 'https://example.org/ocpp-16');
    const table = screen.getByRole('table', {
      name: 'What it says, field by field',
    });
    expect(
      within(table).getByRole('row', { name: /status Faulted/ }),
    ).toHaveTextContent('What status is');
    // Said once.
    expect(screen.queryByText('What is wrong with it')).not.toBeInTheDocument();
  });

  it('says how far back it looked where that was not to the beginning', async () => {
    const api = new FakeChargeStationsApi({ frames: { CP1: [frame] } });
    const explain = api.explainFrame.bind(api);
    api.explainFrame = async (...ofFrame) => ({
      ...(await explain(...ofFrame)),
      lookedFrom: '2026-11-19T13:00:00.000Z',
    });
    renderFrame(api);
    expect(
      await screen.findByText(/^Compared with .* back to Nov 19, 2026, 13:00/),
    ).toBeInTheDocument();
  });

  it('is folded away with the keyboard', async () => {
    renderFrame();
    const button = await screen.findByRole('button', { name: 'Explanation' });
    expect(button).toHaveAttribute('aria-expanded', 'true');
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  it('leaves the frame to be read where it cannot be explained', async () => {
    renderFrame(new FakeChargeStationsApi({}));
    expect(await screen.findByText('Not found')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Frame' })).toBeInTheDocument();
  });
});

describe('EvidenceList', () => {
  it('of a message with several data each fault shows its own', async () => {
    const datum = (part: number, variable: string, actualValue: string) =>
      anEvent({
        part,
        type: 'variable',
        action: 'NotifyEvent',
        status: null,
        errorCode: null,
        info: null,
        vendorId: null,
        vendorErrorCode: null,
        detail: {
          component: { name: 'RCD', instance: 'L1' },
          variable: { name: variable, instance: null },
          actualValue,
          techCode: 'CX002',
          techInfo: null,
        },
      });
    renderInTestApp(
      <EvidenceList
        evidence={[
          { effect: 'opened', event: datum(1, 'Tripped', 'true') },
          { effect: 'opened', event: datum(2, 'Problem', '') },
        ]}
      />,
    );
    expect(
      await screen.findByText(/^RCD\[L1\]\.Tripped = true · CX002 · /),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^RCD\[L1\]\.Problem = · CX002 · /),
    ).toBeInTheDocument();
  });

  it('each event opens the frame that it came from', async () => {
    renderInTestApp(
      <EvidenceList
        evidence={[{ effect: 'opened', event: anEvent(), frame: aFrame() }]}
      />,
    );
    expect(await screen.findByText('Opened')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'StatusNotification' }),
    ).toHaveAttribute(
      'href',
      '/charge-stations/knowledge/messages/ocpp-1.6/StatusNotification',
    );
    expect(
      screen.getByText(
        /^Faulted · GroundFailure · E210 · com.bender · RCD tripped/,
      ),
    ).toHaveTextContent('station time Nov 19, 2026, 14:02:11');
    const name = 'Frame';
    expect(screen.queryByRole('region', { name })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show frame' }));
    expect(screen.getByRole('region', { name })).toBeInTheDocument();
  });

  it.each([
    ['UTC', '2026-11-17T14:02:00Z', 'Nov 17, 2026, 14:02:00'],
    ['an offset', '2026-11-17T15:02:00+01:00', 'Nov 17, 2026, 14:02:00'],
    ['no zone, which is UTC', '2026-11-17T14:02:00', 'Nov 17, 2026, 14:02:00'],
    ['no time at all', 'yesterday', 'yesterday'],
  ])(
    "the station's time is told as every time is: %s",
    async (_rule, reportedAt, shown) => {
      renderInTestApp(
        <EvidenceList
          evidence={[{ effect: 'opened', event: anEvent({ reportedAt }) }]}
        />,
      );
      expect(await screen.findByText(/station time/)).toHaveTextContent(
        `· station time ${shown}`,
      );
    },
  );

  it("the station's time says on hover what was sent", async () => {
    renderInTestApp(
      <EvidenceList evidence={[{ effect: 'opened', event: anEvent() }]} />,
    );
    await userEvent.hover(await screen.findByText('Nov 19, 2026, 14:02:11'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'sent as 2026-11-19T14:02:11Z',
    );
  });

  it('an event of our own has no frame', async () => {
    renderInTestApp(
      <EvidenceList
        evidence={[
          {
            effect: 'closed',
            event: anEvent({ action: null, type: 'connected' }),
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
