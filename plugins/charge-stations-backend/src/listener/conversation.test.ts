import { Protocol } from '../model';
import { createProtocolSession, ProtocolSessionOptions } from '../protocol';
import { Conversation } from './conversation';
import { FakeChannel } from './__testUtils__/fakeChannel';
import { FakeClock, FakeTimers } from './__testUtils__/fakes';
import { FakeSession } from './__testUtils__/fakeSession';

function setUp(options: { protocol?: Protocol } = {}) {
  const channel = new FakeChannel();
  let messages = 0;
  const about: ProtocolSessionOptions = {
    identity: 'CP1',
    connectionId: 'c1',
    source: 'live',
    mask: value => value,
    heartbeatIntervalSeconds: 300,
    createMessageId: () => `m${(messages += 1)}`,
  };
  const { protocol } = options;
  const session = protocol
    ? createProtocolSession({ ...about, protocol })
    : new FakeSession(about);
  const timers = new FakeTimers();
  const clock = new FakeClock();
  const conversation = new Conversation({ session, channel, clock, timers });
  return {
    channel,
    timers,
    conversation,
    receive: (...message: unknown[]) =>
      conversation.receive(JSON.stringify(message)),
    /** Lets everything that has its turn run. */
    settle: () => new Promise(setImmediate),
  };
}

const ANSWER_TIMEOUT = 30_000;
const METER = {
  timestamp: '2026-11-22T12:00:00Z',
  sampledValue: [{ value: '1' }],
};
const getConfiguration = { action: 'GetConfiguration', payload: {} };
const clearCache = { action: 'ClearCache', payload: {} };

describe('reading stops while 32 frames wait for commit and goes on at half of it', () => {
  it.each([
    [31, false],
    [32, true],
    [100, true],
  ])('with %d frames paused is %p', async (frames, paused) => {
    const { channel, receive, settle } = setUp();
    channel.recorder.hold();
    for (let index = 0; index < frames; index += 1) {
      receive(2, `a${index}`, 'MeterValues', {});
    }
    expect(channel.paused).toBe(paused);
    channel.recorder.commit();
    await settle();
    expect(channel.paused).toBe(false);
    expect(channel.sent).toHaveLength(frames);
  });

  it('frames that are no evidence do not wait', () => {
    const { channel, receive } = setUp();
    channel.recorder.hold();
    for (let index = 0; index < 100; index += 1) {
      receive(2, `h${index}`, 'Heartbeat', {});
    }
    expect(channel.paused).toBe(false);
    expect(channel.sightings).toBe(100);
  });
});

describe('a second call before the answer to the first', () => {
  const rules = (channel: FakeChannel) =>
    channel.recorder.records.map(({ evidence }) =>
      evidence.kind === 'frame'
        ? evidence.violations.map(({ rule }) => rule)
        : [],
    );

  it('is noted, also of a Heartbeat, until the answer left', async () => {
    const { channel, receive, settle } = setUp({ protocol: 'ocpp1.6' });
    channel.recorder.hold();
    receive(2, 'a', 'MeterValues', { connectorId: 1, meterValue: [METER] });
    receive(2, 'b', 'MeterValues', { connectorId: 2, meterValue: [METER] });
    receive(2, 'c', 'Heartbeat', {});
    expect(channel.sent.map(text => JSON.parse(text)[1])).toEqual(['c']);
    channel.recorder.commit();
    await settle();
    receive(2, 'd', 'MeterValues', { connectorId: 3, meterValue: [METER] });
    await settle();
    receive(2, 'e', 'Heartbeat', {});
    expect(rules(channel)).toEqual([[], ['openCall'], ['openCall'], []]);
  });

  it('is none after a frame that cannot be read, although we answer that', () => {
    const { channel, receive } = setUp({ protocol: 'ocpp2.0.1' });
    channel.recorder.hold();
    receive('no message');
    receive(2, 'b', 'DataTransfer', { vendorId: 'org.example' });
    expect(rules(channel)[1]).toEqual([]);
  });
});

it('a record that fails is not answered', async () => {
  const { channel, receive, settle } = setUp();
  channel.recorder.hold();
  receive(2, 'a', 'MeterValues', {});
  channel.recorder.fail();
  await settle();
  expect(channel.sent).toEqual([]);
});

describe('our calls', () => {
  it('are recorded before they are sent', async () => {
    const { channel, conversation, settle } = setUp();
    channel.recorder.hold();
    const call = conversation.request(getConfiguration);
    await settle();
    expect(channel.recorder.records).toHaveLength(1);
    expect(channel.sent).toEqual([]);
    channel.recorder.commit();
    await settle();
    expect(channel.sent).toEqual(['[2,"m1","GetConfiguration",{}]']);
    conversation.close();
    await expect(call).rejects.toThrow('connection of the station ended');
  });

  it('go one at a time', async () => {
    const { channel, conversation, receive, settle } = setUp();
    const first = conversation.request(getConfiguration);
    const second = conversation.request(clearCache);
    await settle();
    expect(channel.sent).toHaveLength(1);
    receive(3, 'm1', {});
    await first;
    await settle();
    expect(channel.sent[1]).toBe('[2,"m2","ClearCache",{}]');
    receive(3, 'm2', {});
    expect(await second).toMatchObject({ action: 'ClearCache' });
  });

  it('resolve only when the answer is stored', async () => {
    const { channel, conversation, receive, settle } = setUp();
    let settled = false;
    const call = conversation.request(getConfiguration).then(() => {
      settled = true;
    });
    await settle();
    channel.recorder.hold();
    receive(3, 'm1', {});
    await settle();
    expect(settled).toBe(false);
    channel.recorder.commit();
    await call;
  });

  it('are given up when no answer comes; the next has its turn', async () => {
    const { channel, conversation, receive, settle, timers } = setUp();
    const first = conversation.request(getConfiguration);
    const second = conversation.request(clearCache);
    await settle();
    timers.elapse(ANSWER_TIMEOUT);
    await expect(first).rejects.toThrow(
      'did not answer GetConfiguration in time',
    );
    await settle();
    receive(3, 'm1', { late: true });
    receive(3, 'm2', {});
    expect(await second).toMatchObject({ messageId: 'm2' });
    expect(channel.recorder.records).toHaveLength(4);
    // What is left is the wait for the station's statuses.
    expect(timers.waiting).toEqual([8000]);
  });

  it('that cannot be recorded are not sent', async () => {
    const { channel, conversation, settle } = setUp();
    channel.recorder.hold();
    const call = conversation.request(getConfiguration);
    await settle();
    channel.recorder.fail();
    await expect(call).rejects.toThrow('disk full');
    expect(channel.sent).toEqual([]);
  });

  it('that break their schema are not sent and take no number', async () => {
    const { channel, conversation } = setUp({ protocol: 'ocpp1.6' });
    const payload = { requestedMessage: 'Nonsense' };
    await expect(
      conversation.request({ action: 'TriggerMessage', payload }),
    ).rejects.toThrow('TriggerMessage was not sent: /requestedMessage');
    expect(channel.recorder.records).toEqual([]);
    expect(channel.peekSeq()).toBe(0);
  });

  it('do not queue without end', async () => {
    const { conversation } = setUp();
    const calls = Array.from({ length: 17 }, () =>
      conversation.request(clearCache),
    );
    await expect(calls[16]).rejects.toThrow('Too many calls wait');
    conversation.close();
    const results = await Promise.allSettled(calls);
    expect(results.map(({ status }) => status)).toEqual(
      Array(17).fill('rejected'),
    );
  });
});

it('a second boot starts the wait for statuses anew, and the end of the connection ends it', async () => {
  const { conversation, receive, settle, timers } = setUp();
  receive(2, 'a', 'BootNotification', {});
  await settle();
  receive(2, 'b', 'BootNotification', {});
  await settle();
  expect(timers.waiting).toEqual([2000]);
  conversation.close();
  expect(timers.waiting).toEqual([]);
});

it('a station that came back without a boot is asked for its statuses', async () => {
  const { channel, settle, timers } = setUp();
  timers.elapse(8000);
  await settle();
  expect(channel.sent.map(frame => JSON.parse(frame).slice(2))).toEqual([
    ['TriggerMessage', { requestedMessage: 'StatusNotification' }],
  ]);
});

it('a station that does not know TriggerMessage is asked by ExtendedTriggerMessage', async () => {
  const { channel, receive, settle, timers } = setUp({ protocol: 'ocpp1.6' });
  timers.elapse(8000);
  await settle();
  receive(4, 'm1', 'NotImplemented', '', {});
  await settle();
  await settle();
  const payload = { requestedMessage: 'StatusNotification' };
  expect(channel.sent.map(frame => JSON.parse(frame).slice(2))).toEqual([
    ['TriggerMessage', payload],
    ['ExtendedTriggerMessage', payload],
  ]);
});

it('a station that reports by itself is not asked', async () => {
  const { receive, settle, timers } = setUp();
  receive(2, 'a', 'StatusNotification', {});
  await settle();
  expect(timers.waiting).toEqual([]);
});

describe('on 2.0.1', () => {
  const statusOf = (connectorId: number) => ({
    timestamp: '2026-11-22T11:59:58Z',
    connectorStatus: 'Available',
    evseId: 1,
    connectorId,
  });
  const setUp2 = () => setUp({ protocol: 'ocpp2.0.1' });

  it('a station that reports the state as a variable is not asked', async () => {
    const { receive, settle, timers } = setUp2();
    receive(2, 'a', 'NotifyEvent', {
      generatedAt: '2026-11-22T11:59:58Z',
      seqNo: 0,
      eventData: [{ variable: { name: 'Problem' } }],
    });
    await settle();
    expect(timers.waiting).toEqual([8000]);
    receive(2, 'b', 'NotifyEvent', {
      generatedAt: '2026-11-22T11:59:58Z',
      seqNo: 0,
      eventData: [{ variable: { name: 'AvailabilityState' } }],
    });
    await settle();
    expect(timers.waiting).toEqual([]);
  });

  it('each connector that is known is asked for, one after the other', async () => {
    const { channel, conversation, receive, settle } = setUp2();
    receive(2, 'a', 'StatusNotification', statusOf(1));
    receive(2, 'b', 'StatusNotification', statusOf(2));
    await settle();
    const settled = conversation.requestStatuses();
    await settle();
    receive(3, 'm1', { status: 'Accepted' });
    await settle();
    receive(3, 'm2', { status: 'Rejected' });
    await expect(settled).resolves.toMatchObject([
      { messageId: 'm1', outcome: { payload: { status: 'Accepted' } } },
      { messageId: 'm2', outcome: { payload: { status: 'Rejected' } } },
    ]);
    const asked = channel.sent
      .map(frame => JSON.parse(frame))
      .filter(([type]) => type === 2);
    expect(asked.map(([, , , { evse }]) => evse)).toEqual([
      { id: 1, connectorId: 1 },
      { id: 1, connectorId: 2 },
    ]);
  });
});
