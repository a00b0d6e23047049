import { BootEvent, ConnectionClosedEvent, RecordInput } from '../model';
import { openedRecord, statusRecord } from '../store/__testUtils__/records';
import { isSeenAgain, summarise } from './summarise';

const station = { identity: 'cp1', connectionId: 'first' };

function closedRecord(
  difference: Partial<ConnectionClosedEvent> = {},
): RecordInput {
  const { evidence, events } = openedRecord({
    ...station,
    seq: 9,
    receivedAt: 900,
  });
  const { identity, connectionId, seq, source, receivedAt } = events[0];
  return {
    evidence: { ...evidence, ...difference } as RecordInput['evidence'],
    events: [
      {
        type: 'connectionClosed',
        identity,
        connectionId,
        seq,
        source,
        receivedAt,
        reportedAt: null,
        reportedTime: null,
        retransmission: false,
        code: 1006,
        reason: '',
        by: 'liveness',
        lastFrameAt: 800,
        ...difference,
      },
    ],
  };
}

function bootRecord(
  receivedAt: number,
  difference: Partial<BootEvent> = {},
): RecordInput {
  const { evidence, events } = statusRecord({ ...station, seq: 2, receivedAt });
  const { type: _, ...base } = events[0];
  return {
    evidence,
    events: [
      {
        ...base,
        type: 'boot',
        vendor: 'Vendor',
        model: 'Model',
        serialNumber: '1',
        firmwareVersion: '5.33',
        reason: null,
        registration: 'Accepted',
        ...difference,
      },
    ],
  };
}

const opened = summarise(
  null,
  openedRecord({ ...station, seq: 1, receivedAt: 100 }),
);

describe('summarise', () => {
  it('a station is first seen with its first record', () => {
    expect(opened).toMatchObject({
      identity: 'cp1',
      firstSeenAt: 100,
      lastSeenAt: 100,
    });
  });

  it('an accepted socket is its connection until it closes', () => {
    expect(opened).toMatchObject({
      connectionId: 'first',
      connectedSince: 100,
      remoteAddress: '192.0.2.7',
      protocol: 'ocpp1.6',
      disconnectedAt: null,
    });
    expect(summarise(opened, closedRecord())).toMatchObject({
      connectionId: null,
      connectedSince: null,
      disconnectedAt: 900,
      remoteAddress: '192.0.2.7',
    });
  });

  it('the close of a superseded socket leaves its successor connected', () => {
    const second = summarise(
      opened,
      openedRecord({ ...station, connectionId: 'second', seq: 1 }),
    );
    const after = summarise(second, closedRecord({ by: 'superseded' }));
    expect(after.connectionId).toBe('second');
    expect(after.disconnectedAt).toBeNull();
  });

  it.each(['demo', 'import'] as const)(
    'a socket of the %s is not open now',
    source => {
      const past = openedRecord({ ...station, seq: 1 });
      const events = past.events.map(event => ({ ...event, source }));
      expect(summarise(null, { ...past, events }).connectionId).toBeNull();
    },
  );

  it.each([
    [
      'a frame of the station',
      statusRecord({ ...station, seq: 2, receivedAt: 500 }),
      500,
    ],
    ['a socket that closed in silence, by its last frame', closedRecord(), 800],
    [
      'no frame of ours',
      statusRecord({
        ...station,
        seq: 2,
        receivedAt: 500,
        frame: { direction: 'toStation' },
      }),
      100,
    ],
    [
      'no gap of ours',
      {
        evidence: {
          kind: 'listener',
          ...station,
          seq: 0,
          source: 'live',
          receivedAt: 500,
        },
        events: [],
      } as RecordInput,
      100,
    ],
  ])('last seen is moved by %s', (_what, record, lastSeenAt) => {
    expect(summarise(opened, record).lastSeenAt).toBe(lastSeenAt);
  });

  it('an older record, imported late, makes it first seen earlier and not last seen later', () => {
    const record = statusRecord({ ...station, seq: 2, receivedAt: 7 });
    expect(summarise(opened, record)).toMatchObject({
      firstSeenAt: 7,
      lastSeenAt: 100,
    });
  });

  it('the latest boot tells what the station is', () => {
    const booted = summarise(opened, bootRecord(300));
    expect(booted).toMatchObject({
      vendor: 'Vendor',
      model: 'Model',
      serialNumber: '1',
      firmwareVersion: '5.33',
      lastBootAt: 300,
    });
    const older = bootRecord(200, { firmwareVersion: '5.32' });
    expect(summarise(booted, older).firmwareVersion).toBe('5.33');
    const newer = bootRecord(400, { firmwareVersion: null });
    expect(summarise(booted, newer).firmwareVersion).toBeNull();
  });
});

describe('isSeenAgain', () => {
  const summary = summarise(null, openedRecord({ ...station, seq: 0 }));
  const before = { summary, nextDeadline: null };

  it('is so where only the time of the last frame differs', () => {
    const later = { ...summary, lastSeenAt: summary.lastSeenAt + 1 };
    expect(isSeenAgain(before, { ...before, summary: later })).toBe(true);
  });

  it('is not so of a station that is not stored yet, nor with another deadline', () => {
    expect(isSeenAgain(undefined, before)).toBe(false);
    expect(isSeenAgain(before, { ...before, nextDeadline: 5 })).toBe(false);
  });

  const { identity: _, lastSeenAt: __, ...others } = summary;
  it.each(Object.keys(others))('is not so where %s differs', field => {
    const after = { ...summary, [field]: 'another' };
    expect(isSeenAgain(before, { ...before, summary: after })).toBe(false);
  });
});
