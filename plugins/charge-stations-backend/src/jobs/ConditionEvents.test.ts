import { EventParams } from '@backstage/plugin-events-node';
import {
  CONDITION_EVENTS_TOPIC,
  ConditionEventPayload,
} from '@forecourt/plugin-charge-stations-common';
import { presentCondition } from '../api/present';
import { Condition, HistoryChange } from '../model';
import { OpenCondition } from '../store';
import { conditionOf } from '../store/queries/__testUtils__/history';
import { ConditionEvents } from './ConditionEvents';

const put = (what: Partial<Condition> = {}): HistoryChange => ({
  type: 'putCondition',
  condition: conditionOf({ number: 1, openedAt: 1_000, ...what }),
});
const opened = put();
const sighted = put({ count: 2, lastSeenAt: 2_000 });
const closed = put({ closedAt: 3_000 });
const back = put({ occurrences: 2, count: 2 });

function createFixture() {
  const published: EventParams[] = [];
  const stored: OpenCondition[] = [];
  const bus = { takes: true };
  const events = new ConditionEvents({
    events: {
      publish: async event => {
        if (!bus.takes) {
          throw new Error('No bus');
        }
        published.push(event);
      },
      subscribe: async () => {},
    },
    openConditions: async ({ identity } = { identity: '' }) =>
      stored.filter(it => identity === '' || it.identity === identity),
    present: presentCondition,
  });
  const payloads = () =>
    published.map(({ eventPayload }) => eventPayload as ConditionEventPayload);
  return {
    events,
    bus,
    stored,
    published,
    payloads,
    transitions: () => payloads().map(({ transition }) => transition),
  };
}

describe('ConditionEvents', () => {
  const cases: Array<[what: string, changes: HistoryChange[], told: string[]]> =
    [
      ['a new condition is opened', [opened], ['opened']],
      ['a sighting is not told', [opened, sighted, sighted], ['opened']],
      ['an end is told once', [opened, closed, closed], ['opened', 'closed']],
      [
        'the same fault again within minutes is reopened',
        [opened, closed, back, sighted],
        ['opened', 'closed', 'reopened'],
      ],
      [
        'what becomes a warning has changed',
        [opened, put({ blocking: false }), put({ blocking: false })],
        ['opened', 'changed'],
      ],
      [
        'another severity is a change',
        [opened, put({ severity: 3 })],
        ['opened', 'changed'],
      ],
      ['what was over before we learnt of it is not told', [closed], []],
      [
        'stations and numbers are told apart',
        [opened, put({ number: 2 }), put({ identity: 'CP2' })],
        ['opened', 'opened', 'opened'],
      ],
    ];

  it.each(cases)('%s', async (_what, changes, told) => {
    const { events, transitions } = createFixture();
    await events.start();
    // In one commit, and in one commit each.
    events.committed(changes);
    await events.flush();
    expect(transitions()).toEqual(told);

    const other = createFixture();
    await other.events.start();
    for (const change of changes) {
      other.events.committed([change]);
      await other.events.flush();
    }
    expect(other.transitions()).toEqual(told);
  });

  it('tells the station, and the condition as the API gives it', async () => {
    const { events, published } = createFixture();
    await events.start();
    events.committed([opened]);
    await events.flush();
    expect(published).toEqual([
      {
        topic: CONDITION_EVENTS_TOPIC,
        eventPayload: {
          transition: 'opened',
          identity: 'CP1',
          condition: expect.objectContaining({
            number: 1,
            code: 'ocpp16:GroundFailure',
            openedAt: '1970-01-01T00:00:01.000Z',
          }),
        },
      },
    ]);
  });

  it('knows after a restart what was open before it', async () => {
    const { events, stored, transitions } = createFixture();
    stored.push({ identity: 'CP1', number: 1, blocking: true, severity: 1 });
    events.committed([put({ number: 9 })]); // the made-up past of the demo
    await events.start();
    events.committed([sighted, closed]);
    await events.flush();
    expect(transitions()).toEqual(['closed']);
  });

  it('tells nothing of a past that was made anew, and goes on from it', async () => {
    const { events, stored, payloads } = createFixture();
    await events.start();
    events.committed([opened]);
    await events.flush();
    stored.push({ identity: 'CP1', number: 7, blocking: true, severity: 1 });
    events.rebuilt('CP1');
    await events.flush();
    events.committed([put({ number: 7, closedAt: 4_000 })]);
    await events.flush();
    expect(
      payloads().map(({ transition, condition }) => [
        transition,
        condition.number,
      ]),
    ).toEqual([
      ['opened', 1],
      ['closed', 7],
    ]);
  });

  it('goes on behind an event that the bus did not take', async () => {
    const { events, bus, transitions } = createFixture();
    await events.start();
    bus.takes = false;
    events.committed([opened, closed]);
    await expect(events.flush()).rejects.toThrow('No bus');
    bus.takes = true;
    await events.flush();
    expect(transitions()).toEqual(['closed']);
  });
});
