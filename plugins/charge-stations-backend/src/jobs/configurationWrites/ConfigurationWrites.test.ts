import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import {
  ConfigurationEntry,
  lookUpMeanings,
} from '@forecourt/plugin-charge-stations-common';
import { ConfigurationSnapshot, ConfigurationWrite } from '../../model';
import { ConfigurationWrites } from './ConfigurationWrites';

const HOUR = 60 * 60 * 1000;
const meanings = lookUpMeanings(
  ['HeartbeatInterval', 'MinimumStatusDuration', 'ResetRetries'].map(key => ({
    key,
    class: 'setting',
    type: 'integer',
    access: 'readWrite',
  })),
);

function snapshotOf(id: number): ConfigurationSnapshot {
  return {
    id,
    identity: 'CP1',
    protocol: 'ocpp1.6',
    completeness: 'complete',
    takenAt: 1_000,
    problem: null,
    evidence: null,
    why: 'write',
    requestedBy: null,
    keys: 3,
    vendor: null,
    model: null,
    firmwareVersion: null,
    contentId: id,
    knownId: id,
    knownComplete: true,
    beforeId: null,
    changed: 0,
  };
}

/** A station that answers as told, and all that stands between it and what writes to it. */
function setUp(
  options: {
    isOn?: boolean;
    valuesPerHour?: number;
    answer?: (key: string) => unknown;
    readNow?: () => Promise<ConfigurationSnapshot>;
  } = {},
) {
  const entries: ConfigurationEntry[] = [
    { key: 'HeartbeatInterval', value: '60' },
    { key: 'MinimumStatusDuration', value: '1' },
    { key: 'ResetRetries', value: '3' },
  ];
  const stored = new Map<string, ConfigurationWrite>();
  const calls: string[] = [];
  const pauses: number[] = [];
  let now = 10 * HOUR;
  let reads = 0;
  const writes = new ConfigurationWrites({
    settings: {
      isOn: options.isOn ?? true,
      valuesPerHour: options.valuesPerHour ?? 20,
      pause: 1_000,
    },
    store: {
      put: async write => {
        stored.set(write.id, { ...write });
      },
      get: async ({ id }) => stored.get(id),
      list: async ({ since = 0 }) =>
        [...stored.values()]
          .reverse()
          .filter(({ createdAt }) => createdAt >= since),
      waiting: async () => new Map(),
      stopAbandoned: async () => {},
    },
    configurations: {
      newest: async () => snapshotOf(1),
      entries: async ids => new Map(ids.map(id => [id, entries])),
    },
    reads: {
      readNow:
        options.readNow ??
        (async () => {
          calls.push('read');
          reads += 1;
          return snapshotOf(reads);
        }),
    },
    meaningsOf: () => meanings,
    request: async ({ action, payload }) => {
      calls.push(`${action} ${payload.key}=${payload.value}`);
      const answer = options.answer?.(String(payload.key)) ?? 'Accepted';
      if (answer instanceof Error) {
        throw answer;
      }
      return {
        messageId: 'm',
        action,
        outcome: { result: 'ok', payload: { status: answer } },
      };
    },
    onChanged: () => {},
    createId: () => `w${stored.size + 1}`,
    clock: { now: () => now },
    logger: mockServices.logger.mock(),
    sleep: async pause => {
      pauses.push(pause);
    },
  });
  return {
    writes,
    calls,
    pauses,
    pass: (millis: number) => {
      now += millis;
    },
    /** Begins, waits for the end and gives what is stored. */
    carryOut: async (values: Record<string, string>) => {
      const { id } = await writes.begin({
        identity: 'CP1',
        wanted: Object.entries(values).map(([key, value]) => ({ key, value })),
        requestedBy: 'user:default/ada',
        reason: 'Back to the baseline',
      });
      await writes.idle();
      return stored.get(id)!;
    },
  };
}

const THREE = {
  HeartbeatInterval: '300',
  MinimumStatusDuration: '2',
  ResetRetries: '5',
};

describe('ConfigurationWrites', () => {
  it('reads the station, writes one value after the other and reads it again', async () => {
    const { carryOut, calls, pauses } = setUp();
    const { id: _, ...write } = await carryOut({ HeartbeatInterval: '300' });
    expect(calls).toEqual([
      'read',
      'ChangeConfiguration HeartbeatInterval=300',
      'read',
    ]);
    expect(pauses).toEqual([]);
    expect(write).toMatchObject({
      state: 'done',
      problem: null,
      beforeId: 1,
      afterId: 2,
      endedAt: 10 * HOUR,
      requestedBy: 'user:default/ada',
      steps: [
        {
          key: 'HeartbeatInterval',
          from: '60',
          to: '300',
          result: { outcome: 'accepted' },
        },
      ],
    });
  });

  it('is off unless it is switched on, though a plan can be made', async () => {
    const { carryOut, writes, calls } = setUp({ isOn: false });
    await expect(carryOut(THREE)).rejects.toThrow(
      'chargeStations.configuration.writing.enabled',
    );
    const wanted = [{ key: 'HeartbeatInterval', value: '300' }];
    await expect(writes.plan('CP1', wanted)).resolves.toMatchObject({
      steps: [{ key: 'HeartbeatInterval' }],
    });
    expect(calls).toEqual([]);
  });

  it('goes on after a refusal, and not after silence', async () => {
    const { carryOut, calls } = setUp({
      answer: key =>
        key === 'HeartbeatInterval'
          ? 'Rejected'
          : new ServiceUnavailableError('No answer in time'),
    });
    const { steps, state, problem } = await carryOut(THREE);
    expect(steps.map(({ result }) => result?.outcome)).toEqual([
      'rejected',
      'unanswered',
      'skipped',
    ]);
    expect({ state, problem }).toEqual({
      state: 'stopped',
      problem: 'No answer in time',
    });
    expect(calls.at(-1)).toBe('read');
  });

  it('tells what did not leave from what got no answer', async () => {
    const { carryOut } = setUp({
      answer: () => new ConflictError('Not connected'),
    });
    const { steps } = await carryOut({ HeartbeatInterval: '300' });
    expect(steps[0].result).toEqual({
      outcome: 'notSent',
      reason: 'Not connected',
    });
  });

  it('writes nothing where the station does not tell all of its configuration before', async () => {
    const { carryOut, calls } = setUp({
      readNow: async () => ({
        ...snapshotOf(1),
        completeness: 'partial',
        problem: 'It left keys out',
      }),
    });
    const { state, problem, steps } = await carryOut(THREE);
    expect(state).toBe('stopped');
    expect(problem).toContain('It left keys out');
    expect(steps.map(({ result }) => result)).toEqual([null, null, null]);
    expect(calls).toEqual([]);
  });

  it('refuses what leaves nothing to write', async () => {
    const { carryOut } = setUp();
    await expect(carryOut({ HeartbeatInterval: '60' })).rejects.toThrow(
      'None of these values would be written',
    );
  });

  it('refuses more than so many values an hour', async () => {
    const { carryOut, pass } = setUp({ valuesPerHour: 3 });
    await carryOut({ HeartbeatInterval: '300' });
    await expect(carryOut(THREE)).rejects.toThrow('At most 3 values');
    pass(HOUR);
    await expect(carryOut(THREE)).resolves.toMatchObject({ state: 'done' });
  });

  it('refuses a key that was written again and again', async () => {
    const { carryOut, pass } = setUp();
    for (let turn = 0; turn < 4; turn++) {
      await carryOut({ HeartbeatInterval: '300' });
      pass(2 * HOUR);
    }
    await expect(carryOut({ HeartbeatInterval: '300' })).rejects.toThrow(
      'HeartbeatInterval was written 4 times within a day',
    );
    await expect(carryOut({ ResetRetries: '5' })).resolves.toBeDefined();
  });

  it('ends with the value that is being written when the backend ends', async () => {
    const { writes, carryOut } = setUp({
      answer: () => {
        writes.stop();
        return 'Accepted';
      },
    });
    const { steps, state } = await carryOut(THREE);
    expect(steps.map(({ result }) => result?.outcome)).toEqual([
      'accepted',
      'skipped',
      'skipped',
    ]);
    expect(state).toBe('stopped');
  });

  it('lets nobody else begin meanwhile', async () => {
    const { writes, carryOut } = setUp();
    const first = carryOut({ HeartbeatInterval: '300' });
    const second = writes.begin({
      identity: 'CP1',
      wanted: [{ key: 'ResetRetries', value: '5' }],
      requestedBy: 'user:default/bob',
      reason: 'Me too',
    });
    await expect(second).rejects.toThrow('being written to already');
    await expect(first).resolves.toMatchObject({ state: 'done' });
  });
});
