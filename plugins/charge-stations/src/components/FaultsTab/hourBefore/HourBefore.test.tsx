import type {
  ApiTimeline,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import {
  aCondition,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../../__testUtils__/renderStations';
import { HourBefore } from './HourBefore';

const fault = aCondition({ number: 7, openedAt: '2026-11-19T14:00:00.000Z' });

/** The hour before that fault. */
function hour(differences: Partial<ApiTimeline> = {}): ApiTimeline {
  const online: ApiTimelineSpan = {
    from: '2026-11-19T13:00:00.000Z',
    to: fault.openedAt,
    state: 'online',
  };
  return {
    from: online.from,
    to: online.to,
    resolution: 1,
    lanes: [{ id: 'station', spans: [online], faults: [] }],
    marks: [],
    ...differences,
  };
}

function renderHour(answer: () => Promise<ApiTimeline>) {
  const api = new FakeChargeStationsApi({ stations: [aStation()] });
  const getTimeline = jest.spyOn(api, 'getTimeline').mockImplementation(answer);
  const onSelect = jest.fn();
  renderStations(
    <HourBefore identity="CP1" fault={fault} onSelect={onSelect} />,
    { api },
  );
  return { getTimeline, onSelect };
}

const changes = async () =>
  within(
    await screen.findByRole('list', {
      name: 'What changed in the hour before',
    }),
  ).getAllByRole('listitem');

describe('HourBefore', () => {
  it('asks for the hour up to the opening, with nothing merged', async () => {
    const { getTimeline } = renderHour(async () => hour());
    await screen.findByText(/Nothing was recorded/);
    expect(getTimeline.mock.calls[0].slice(0, 2)).toEqual([
      'CP1',
      {
        from: '2026-11-19T13:00:00.000Z',
        to: '2026-11-19T14:00:00.000Z',
        resolution: 1,
      },
    ]);
  });

  it('says what changed, how long before, and leads to the message', async () => {
    renderHour(async () =>
      hour({
        marks: [
          {
            at: '2026-11-19T13:20:00.000Z',
            kind: 'firmwareChanged',
            count: 1,
            detail: '5.32 → 5.33',
            evidence: { connectionId: 'a1b2', seq: 4 },
          },
        ],
      }),
    );
    const [row] = await changes();
    expect(row).toHaveTextContent(
      /40 m before.*Firmware changed: 5.32 → 5.33.*13:20:00/,
    );
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      '/messages?from=2026-11-19T12%3A50%3A00.000Z&to=2026-11-19T13%3A50%3A00.000Z&message=a1b2%2F4',
    );
    expect(screen.getByText(/The station was seen throughout/)).toBeVisible();
  });

  it('leads from a change of configuration to what changed', async () => {
    renderHour(async () =>
      hour({
        marks: [
          {
            at: '2026-11-19T13:20:00.000Z',
            kind: 'configuration',
            count: 1,
            detail: '2 keys',
            configuration: { from: 's2', to: 's3', changed: 2 },
          },
        ],
      }),
    );
    const [row] = await changes();
    expect(
      within(row).getByRole('link', { name: 'Configuration changed: 2 keys' }),
    ).toHaveAttribute('href', '/configuration?before=s2&after=s3');
  });

  it('leads to another fault', async () => {
    const other = {
      number: 3,
      code: 'ocpp16:WeakSignal',
      severity: 4,
      blocking: false,
      badges: [],
      from: '2026-11-19T13:50:00.000Z',
      to: fault.openedAt,
      ongoing: true,
    };
    const { onSelect } = renderHour(async () =>
      hour({ lanes: [{ id: 'station', spans: [], faults: [other] }] }),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'WeakSignal opened on station',
      }),
    );
    expect(onSelect).toHaveBeenCalledWith(3);
  });

  it('tells nothing recorded from nothing seen', async () => {
    renderHour(async () =>
      hour({
        lanes: [
          {
            id: 'station',
            spans: [
              {
                from: '2026-11-19T13:12:00.000Z',
                to: fault.openedAt,
                state: 'online',
              },
            ],
            faults: [],
          },
        ],
      }),
    );
    expect(
      await screen.findByText(
        'Nothing was recorded in the hour before. For 12 m of the hour nothing could be seen of the station.',
      ),
    ).toBeVisible();
  });

  it('shows the nearest first and the rest when asked', async () => {
    const boots = Array.from({ length: 30 }, (_, minute) => ({
      at: new Date(Date.UTC(2026, 10, 19, 13, minute)).toISOString(),
      kind: 'boot' as const,
      count: 1,
    }));
    renderHour(async () => hour({ marks: boots }));
    const [nearest] = await changes();
    expect(nearest).toHaveTextContent('31 m before');
    await userEvent.click(screen.getByRole('button', { name: 'Show 22 more' }));
    expect(await changes()).toHaveLength(30);
  });

  it('names what a newer backend may tell', async () => {
    const mark: unknown = {
      at: '2026-11-19T13:20:00.000Z',
      kind: 'somethingNew',
      count: 1,
    };
    renderHour(async () => hour({ marks: [mark] as ApiTimeline['marks'] }));
    const [row] = await changes();
    expect(row).toHaveTextContent('somethingNew');
  });

  it('says that it failed', async () => {
    renderHour(async () => {
      throw new Error('no');
    });
    expect(
      await screen.findByText('This could not be loaded'),
    ).toBeInTheDocument();
  });
});
