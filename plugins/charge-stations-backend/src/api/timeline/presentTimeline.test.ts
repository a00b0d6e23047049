import { ChargingSession, StateStretch } from '../../model';
import { TimelinePage } from '../../store/queries';
import { presentTimeline } from './presentTimeline';

const window = { from: 0, to: 1_000, now: 900, resolution: 1 };

const stretch = (
  lane: string,
  from: number,
  state: StateStretch['state'],
): StateStretch => ({
  lane,
  from,
  to: null,
  state,
  cause: null,
  status: null,
});

async function* pages(): AsyncGenerator<TimelinePage> {
  yield {
    unread: [],
    stretches: [
      { ...stretch('station', 0, 'online'), to: 600 },
      stretch('station', 600, 'offline'),
      stretch('connector:1', 0, 'charging'),
    ],
    conditions: [],
    marks: [],
  };
}

const session: ChargingSession = {
  transactionId: 42,
  scope: 'connector:1',
  from: 100,
  startIsKnown: true,
  to: null,
  end: 'open',
  reason: null,
  energy: 2_500,
  startedBy: { connectionId: 'a', seq: 1 },
  endedBy: null,
};

describe('presentTimeline', () => {
  it('draws sessions in their lanes, and doubts what goes on while the station is away', async () => {
    const { lanes } = await presentTimeline({
      pages: pages(),
      acts: [],
      configurations: [],
      charging: {
        sessions: [session, { ...session, scope: null, to: 200, end: 'told' }],
        isComplete: true,
      },
      window,
    });
    const times = (millis: number) => new Date(millis).toISOString();
    expect(lanes.map(({ id, sessions }) => [id, sessions])).toEqual([
      [
        'station',
        [expect.objectContaining({ from: times(100), to: times(200) })],
      ],
      [
        'connector:1',
        [
          {
            from: times(100),
            to: times(900),
            ongoing: true,
            uncertainFrom: times(600),
            transactionId: '42',
            energyKilowattHours: 2.5,
            startedBy: { connectionId: 'a', seq: 1 },
          },
        ],
      ],
    ]);
  });

  it('says when sessions were left out', async () => {
    const timeline = await presentTimeline({
      pages: pages(),
      acts: [],
      configurations: [],
      charging: { sessions: [], isComplete: false },
      window,
    });
    expect(timeline.sessionsIncomplete).toBe(true);
  });

  it('says nothing of sessions where they were not asked for', async () => {
    const timeline = await presentTimeline({
      pages: pages(),
      acts: [],
      configurations: [],
      window,
    });
    expect(JSON.stringify(timeline)).not.toContain('sessions');
  });
});
