import {
  FakeClock,
  FakeLogger,
  FakeRecorder,
  FakeTimers,
} from '../__testUtils__/fakes';
import { connectionClosed, connectionOpened } from '../connectionEvidence';
import { RecordInput } from '../../model';
import { Backlog } from './Backlog';

const ref = (seq: number) => ({ connectionId: 'c1', seq });

function frame(seq: number, at: number): RecordInput {
  const base = {
    ...ref(seq),
    identity: 'CP1',
    source: 'live' as const,
    receivedAt: at,
  };
  return {
    evidence: {
      ...base,
      kind: 'frame',
      protocol: 'ocpp1.6',
      direction: 'fromStation',
      messageKind: 'call',
      messageId: 'm',
      action: 'MeterValues',
      raw: '[]',
      encoding: 'text',
      answer: null,
      violations: [],
    },
    events: [],
  };
}

const moment = (seq: number, at: number) => ({
  ...ref(seq),
  identity: 'CP1',
  at,
});

function createFixture() {
  const parts = {
    recorder: new FakeRecorder(),
    clock: new FakeClock(),
    timers: new FakeTimers(),
    logger: new FakeLogger(),
  };
  const lost = jest.fn();
  const observer = { evidenceLost: lost } as never;
  const backlog = new Backlog({ ...parts, observer });
  const turn = () => new Promise(setImmediate);
  /** What was handed to the recorder since the last time it was asked. */
  let told = 0;
  const handed = () => {
    const since = parts.recorder.records.slice(told);
    told = parts.recorder.records.length;
    return since.map(
      ({ evidence, events }) => events[0]?.type ?? evidence.kind,
    );
  };
  return { ...parts, backlog, lost, turn, handed };
}

describe('Backlog', () => {
  it('knows what is not stored yet, and since when', async () => {
    const { backlog, recorder, turn } = createFixture();
    expect(backlog.pendingOf('CP1')).toBeUndefined();
    recorder.hold();
    backlog.record(frame(1, 10));
    backlog.record(frame(2, 20));
    expect(backlog.pendingOf('CP1')).toEqual({ records: 2, since: 10 });
    expect(backlog.pendingOf('CP2')).toBeUndefined();
    recorder.commit();
    await turn();
    expect(backlog.pendingOf('CP1')).toBeUndefined();
  });

  it('tells by itself what is missing, once the store takes something', async () => {
    const { backlog, recorder, timers, turn, handed, lost } = createFixture();
    recorder.hold();
    backlog.record(frame(1, 10));
    backlog.record(frame(2, 20));
    recorder.fail();
    await turn();
    expect(lost).toHaveBeenCalledTimes(2);
    handed();
    timers.tick(1);
    expect(handed()).toEqual(['evidenceLost']);
    expect(recorder.records.at(-1)?.events).toMatchObject([
      { from: 10, to: 20, frames: 2, identity: 'CP1' },
    ]);
    await turn();
    timers.tick(1);
    expect(handed()).toEqual([]);
  });

  it('keeps what is missing while the store takes nothing', async () => {
    const { backlog, recorder, timers, turn, handed } = createFixture();
    for (const at of [10, 20]) {
      recorder.hold();
      backlog.record(frame(at, at));
      recorder.fail();
      await turn();
    }
    recorder.hold();
    timers.tick(1);
    recorder.fail();
    await turn();
    handed();
    timers.tick(1);
    expect(handed()).toEqual(['evidenceLost']);
    expect(recorder.records.at(-1)?.events).toMatchObject([
      { from: 10, to: 20, frames: 2 },
    ]);
  });

  it('keeps openings and closings themselves, the gap before the closing', async () => {
    const { backlog, recorder, timers, turn, handed } = createFixture();
    recorder.hold();
    backlog.record(
      connectionOpened(moment(0, 5), {
        protocol: 'ocpp1.6',
        remoteAddress: '192.0.2.1',
        supersedes: null,
      }),
    );
    backlog.record(frame(1, 10));
    backlog.record(
      connectionClosed(moment(2, 20), {
        code: 1000,
        reason: '',
        by: 'station',
        lastFrameAt: 10,
      }),
    );
    recorder.fail();
    await turn();
    handed();
    timers.tick(1);
    expect(handed()).toEqual([
      'connectionOpened',
      'evidenceLost',
      'connectionClosed',
    ]);
  });

  it('logs once a minute', async () => {
    const { backlog, clock, logger } = createFixture();
    for (let count = 0; count < 5; count += 1) {
      backlog.lost('CP1', new Error('boom'));
    }
    expect(logger.lines).toHaveLength(1);
    clock.time += 60_000;
    backlog.lost('CP1', new Error('boom'));
    expect(logger.lines[1]).toContain('5 frames');
  });
});
