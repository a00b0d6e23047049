import {
  ConfigurationEntry,
  lookUpMeanings,
} from '@forecourt/plugin-charge-stations-common';
import { ConfigurationWrite } from '../../model';
import { ConfiguredStation } from '../../store/queries';
import { Baselines } from './Baselines';
import { Compliance } from './Compliance';
import { FleetCompliance } from './FleetCompliance';
import { FleetContents } from './FleetContents';

const BOOTED_AT = 1_000;

const CONTENTS = new Map<number, Record<string, string>>([
  [1, { HeartbeatInterval: '300', ResetRetries: '3' }],
  [2, { HeartbeatInterval: '60', ResetRetries: '3' }],
  [3, { heartbeatinterval: '60', ResetRetries: '5' }],
]);

const BASELINE = `
author: Ada
reason: As delivered
appliesTo: { vendor: Acme }
keys: { HeartbeatInterval: 300, ResetRetries: 3 }
`;

function station(
  identity: string,
  fields: Partial<ConfiguredStation>,
): ConfiguredStation {
  return {
    identity,
    placement: {
      entityRefs: [],
      title: null,
      owner: null,
      site: null,
      model: null,
    },
    protocol: 'ocpp1.6',
    vendor: 'Acme',
    model: 'One',
    firmware: '1.0',
    bootedAt: BOOTED_AT,
    knownId: 1,
    knownComplete: true,
    ...fields,
  };
}

/** One value of it waits for a reboot. */
function writeOf(identity: string, createdAt: number): ConfigurationWrite {
  return {
    id: 'w1',
    identity,
    requestedBy: 'user:default/ada',
    reason: 'Why not',
    createdAt,
    endedAt: createdAt,
    state: 'done',
    problem: null,
    unchanged: [],
    refused: [],
    beforeId: null,
    afterId: null,
    steps: [
      {
        key: 'HeartbeatInterval',
        to: '300',
        result: { outcome: 'rebootRequired' },
      },
    ],
  };
}

function create(options: { writes?: ConfigurationWrite[] } = {}) {
  const { writes = [] } = options;
  const meaningsOf = () => lookUpMeanings([]);
  const baselines = new Baselines({
    store: {
      list: async () => [],
      versions: async () => [],
      save: async () => {
        throw new Error('not here');
      },
    },
    files: new Map([['acme', BASELINE]]),
    keysToMask: [],
    clock: { now: () => 0 },
  });
  const compliance = new Compliance({
    baselines,
    meaningsOf,
    writes: {
      list: async ({ identity, since = 0 }) =>
        writes.filter(
          write => write.identity === identity && write.createdAt >= since,
        ),
      waiting: async () =>
        new Map(writes.map(write => [write.identity, write.createdAt])),
    },
  });
  return new FleetCompliance({
    baselines,
    compliance,
    meaningsOf,
    configurations: {
      stations: async () => [
        station('AS-WANTED', {}),
        station('DRIFTS', { knownId: 2 }),
        station('DRIFTS-MORE', { knownId: 3 }),
        station('OTHER', { vendor: 'Bolt' }),
        station('PART', { knownId: 2, knownComplete: false }),
        station('UNREAD', { knownId: null }),
      ],
    },
    contents: new FleetContents({
      store: {
        changes: async ids =>
          new Map(
            ids.map(id => [
              id,
              {
                baseId: null,
                drop: [],
                put: Object.entries(CONTENTS.get(id)!).map(
                  ([key, value]): ConfigurationEntry => ({ key, value }),
                ),
              },
            ]),
          ),
      },
    }),
  });
}

const standing = async (
  fleet: FleetCompliance,
  request: Partial<Parameters<FleetCompliance['read']>[0]> = {},
) => {
  const { items } = await fleet.read({ limit: 50, ...request });
  return items.map(({ station: { identity }, state, deviating = [] }) =>
    [identity, state, ...deviating].join(' '),
  );
};

it('the worst come first, and who has no baseline or was not read is told apart', async () => {
  const fleet = create();
  await expect(standing(fleet)).resolves.toEqual([
    'DRIFTS-MORE drift heartbeatinterval ResetRetries',
    'DRIFTS drift HeartbeatInterval',
    'PART drift HeartbeatInterval',
    'AS-WANTED compliant',
    'OTHER noBaseline',
    'UNREAD unread',
  ]);
  const { keys, stations } = await fleet.read({ limit: 1 });
  expect(stations).toEqual({
    drift: 3,
    pendingReboot: 0,
    notVerifiable: 0,
    compliant: 1,
    noBaseline: 1,
    unread: 1,
  });
  // However stations spell it, it is one key.
  expect(keys.map(({ stations: count }) => count)).toEqual([3, 1]);
});

it('what was written and waits for a reboot is no drift, until a boot that did not bring it', async () => {
  const waiting = create({ writes: [writeOf('DRIFTS', BOOTED_AT + 1)] });
  await expect(standing(waiting, { state: 'pendingReboot' })).resolves.toEqual([
    'DRIFTS pendingReboot',
  ]);
  const booted = create({ writes: [writeOf('DRIFTS', BOOTED_AT - 1)] });
  await expect(standing(booted, { state: 'pendingReboot' })).resolves.toEqual(
    [],
  );
});

it('pages go on where the last ended, and again give the same', async () => {
  const fleet = create();
  const first = await fleet.read({ limit: 4 });
  expect(first.totalItems).toBe(6);
  const cursor = first.pageInfo.nextCursor;
  await expect(standing(fleet, { cursor })).resolves.toEqual([
    'OTHER noBaseline',
    'UNREAD unread',
  ]);
  await expect(standing(fleet)).resolves.toEqual(await standing(create()));
});
