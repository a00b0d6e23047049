import {
  listStatuses,
  loadKnowledge,
} from '@forecourt/plugin-charge-stations-knowledge';
import { LaneState } from '../model';
import { ocpiEvsesOf } from './evsesOf';
import { lifecycleOf } from './lifecycle';
import { OcpiMapping, OcpiSubject } from './types';

const { ocpiMappings } = listStatuses(loadKnowledge());

const lane = (
  scope: string,
  state: LaneState,
  status: string | null = null,
) => ({
  lane: scope,
  state,
  status,
  from: 100,
});
const fault = (
  scope: string,
  more: Partial<OcpiSubject['openConditions'][number]> = {},
) => ({
  scope,
  code: 'ocpp16:GroundFailure',
  blocking: true,
  openedAt: 50,
  unverified: false,
  unconfirmed: false,
  ...more,
});

const ONLINE: OcpiSubject = {
  wasSeen: true,
  connected: true,
  lanes: [],
  openConditions: [],
  lifecycle: null,
  evses: [],
};

const view = (
  station: Partial<OcpiSubject>,
  mappings: readonly OcpiMapping[] = ocpiMappings,
) => ocpiEvsesOf({ station: { ...ONLINE, ...station }, mappings });

describe('the status of a connector', () => {
  it.each<[string, string, LaneState, string | null]>([
    ['AVAILABLE', 'Available', 'available', 'Available'],
    ['CHARGING', 'Preparing', 'preparing', 'Preparing'],
    ['CHARGING', 'SuspendedEV', 'suspendedEV', null],
    ['CHARGING', 'Occupied', 'occupied', 'Occupied'],
    ['RESERVED', 'Reserved', 'reserved', 'Reserved'],
    ['INOPERATIVE', 'Unavailable', 'unavailable', 'Unavailable'],
    ['OUTOFORDER', 'Faulted', 'faulted', 'Faulted'],
    ['CHARGING', 'CHARGING', 'charging', 'CHARGING'],
  ])('is %s where it reports %s', (status, value, state, sent) => {
    expect(view({ lanes: [lane('connector:1', state, sent)] })).toEqual([
      expect.objectContaining({
        evse: 'connector:1',
        status,
        rule: 'status',
        value,
        scope: 'connector:1',
        since: 100,
      }),
    ]);
  });

  it('says what others map it to', () => {
    const [evse] = view({ lanes: [lane('connector:1', 'finishing')] });
    expect(evse.alternatives).toEqual(['BLOCKED']);
  });

  it.each<[string, object, Partial<OcpiSubject>]>([
    [
      'the lifecycle before that it is away',
      { status: 'PLANNED', rule: 'lifecycle', value: 'planned' },
      {
        connected: false,
        lifecycle: { value: 'planned', since: null },
      },
    ],
    [
      'a lifecycle that says nothing of OCPI counts for nothing',
      { status: 'AVAILABLE', rule: 'status' },
      { lifecycle: { value: 'production', since: null } },
    ],
    [
      'that it never connected',
      { status: 'UNKNOWN', rule: 'neverSeen' },
      { wasSeen: false, connected: false },
    ],
    [
      'that it is away before its faults',
      { status: 'UNKNOWN', rule: 'offline', since: 70 },
      {
        connected: false,
        openConditions: [
          fault('connector:1'),
          fault('station', { code: 'conn:offline', openedAt: 70 }),
        ],
      },
    ],
    [
      'its last words, until it counts as offline',
      { status: 'AVAILABLE', rule: 'status', unverified: ['connection'] },
      { connected: false },
    ],
    [
      'a fault that blocks charging before the status',
      {
        status: 'OUTOFORDER',
        rule: 'fault',
        value: 'ocpp16:GroundFailure',
        since: 50,
        unverified: [],
      },
      { openConditions: [fault('connector:1')] },
    ],
    [
      'a fault of the whole station',
      { status: 'OUTOFORDER', rule: 'fault', scope: 'station' },
      { openConditions: [fault('station')] },
    ],
    [
      'a fault that nobody confirmed, marked so',
      { status: 'OUTOFORDER', unverified: ['fault'] },
      { openConditions: [fault('connector:1', { unverified: true })] },
    ],
    [
      'no warning',
      { status: 'AVAILABLE', rule: 'status' },
      { openConditions: [fault('connector:1', { blocking: false })] },
    ],
    [
      'no fault of another connector',
      { status: 'AVAILABLE', rule: 'status' },
      { openConditions: [fault('connector:2')] },
    ],
  ])('follows from %s', (_, expected, station) => {
    const lanes = [lane('connector:1', 'available')];
    expect(view({ lanes, ...station })[0]).toMatchObject(expected);
  });

  it.each<[string, LaneState, object]>([
    ['unavailable', 'unavailable', { status: 'INOPERATIVE', scope: 'station' }],
    ['faulted', 'faulted', { status: 'OUTOFORDER', scope: 'station' }],
    ['available', 'available', { status: 'CHARGING', scope: 'connector:1' }],
    ['offline', 'offline', { status: 'UNKNOWN', rule: 'offline', since: 100 }],
    ['only online', 'online', { status: 'CHARGING', scope: 'connector:1' }],
  ])('where the station itself is %s', (_, state, expected) => {
    const lanes = [lane('station', state), lane('connector:1', 'charging')];
    expect(view({ lanes })[0]).toMatchObject(expected);
  });

  it.each<[string, ReturnType<typeof lane>, object]>([
    [
      'nothing was reported since we are back',
      lane('connector:1', 'unknown'),
      { rule: 'notReported', since: 100 },
    ],
    [
      'no pack maps what it reports',
      lane('connector:1', 'unrecognised', 'Cooling'),
      { rule: 'unmapped', value: 'Cooling' },
    ],
  ])('is UNKNOWN where %s', (_, reported, expected) => {
    expect(view({ lanes: [reported] })[0]).toMatchObject({
      status: 'UNKNOWN',
      ...expected,
    });
  });

  it('is what a pack says of a fault or a status of its own', () => {
    const mapping = (from: OcpiMapping['from'], value: string) => ({
      from,
      value,
      status: 'BLOCKED',
      alternatives: [],
      isVerified: false,
      unverified: [],
    });
    const lanes = [lane('connector:1', 'unrecognised', 'Cooling')];
    expect(view({ lanes }, [mapping('status', 'Cooling')])[0]).toMatchObject({
      status: 'BLOCKED',
      rule: 'status',
      unverified: ['mapping'],
    });
    const warning = fault('station', { code: 'acme:pump', blocking: false });
    expect(
      view({ lanes, openConditions: [warning] }, [
        mapping('condition', 'acme:pump'),
      ])[0],
    ).toMatchObject({ status: 'BLOCKED', rule: 'condition' });
  });
});

describe('EVSEs', () => {
  const evses = [
    {
      id: 1,
      connectors: [
        { number: 1, id: 1 },
        { number: 2, id: 2 },
      ],
    },
    { id: 2, connectors: [{ number: 3, id: 1 }] },
  ];
  const named = (station: Partial<OcpiSubject>) =>
    view(station).map(
      ({ evse, connectors }) =>
        `${evse}: ${connectors.map(({ connector }) => connector).join(' ')}`,
    );

  it.each<[string, Partial<OcpiSubject>, string[]]>([
    ['none while nothing is known', {}, []],
    [
      'each connector of OCPP 1.6 is one where nothing else is known',
      {
        lanes: ['station', 'connector:10', 'connector:2'].map(at =>
          lane(at, 'available'),
        ),
      },
      ['connector:2: connector:2', 'connector:10: connector:10'],
    ],
    [
      'those of the catalog hold the connectors of OCPP 1.6',
      {
        evses,
        lanes: [
          lane('connector:2', 'available'),
          lane('connector:4', 'available'),
        ],
      },
      [
        'connector:4: connector:4',
        'evse:1: connector:1 connector:2',
        'evse:2: connector:3',
      ],
    ],
    [
      'those of OCPP 2.x hold their connectors',
      {
        evses,
        lanes: [
          lane('evse:1/connector:1', 'available'),
          lane('evse:3', 'available'),
        ],
      },
      [
        'evse:1: evse:1/connector:1 evse:1/connector:2',
        'evse:2: evse:2/connector:1',
        'evse:3: evse:3',
      ],
    ],
    [
      'those of the catalog are there before anything was reported',
      { evses: [{ connectors: [{ id: 1 }] }], wasSeen: false },
      ['evse:1: evse:1/connector:1'],
    ],
  ])('%s', (_, station, expected) => {
    expect(named(station)).toEqual(expected);
  });

  it.each<[string, LaneState, LaneState | null]>([
    ['CHARGING', 'available', 'charging'],
    ['CHARGING', 'charging', 'faulted'],
    ['RESERVED', 'available', 'reserved'],
    ['AVAILABLE', 'faulted', 'available'],
    ['AVAILABLE', 'available', null],
    ['UNKNOWN', 'faulted', null],
    ['OUTOFORDER', 'unavailable', 'faulted'],
    ['INOPERATIVE', 'unavailable', 'unavailable'],
  ])('are %s with connectors that are %s and %s', (status, one, other) => {
    const lanes = [
      lane('connector:1', one),
      ...(other ? [lane('connector:2', other)] : []),
    ];
    expect(view({ evses, lanes })[0]).toMatchObject({ evse: 'evse:1', status });
  });

  it('a fault of one of two connectors leaves the EVSE available', () => {
    const lanes = [
      lane('evse:1/connector:1', 'available'),
      lane('evse:1/connector:2', 'available'),
    ];
    const of = (scope: string) =>
      view({ lanes, openConditions: [fault(scope)] })[0].status;
    expect(of('evse:1/connector:1')).toBe('AVAILABLE');
    expect(of('evse:1')).toBe('OUTOFORDER');
  });
});

it.each([
  [{ lifecycle: 'production', service: {} }, 'production', null],
  [{ lifecycle: null, service: {} }, undefined, undefined],
  [
    { lifecycle: 'production', service: { commissionedAt: '2026-12-01' } },
    'planned',
    null,
  ],
  [
    {
      lifecycle: 'production',
      service: { decommissionedAt: '2026-11-19', timeZone: 'Europe/Berlin' },
    },
    'removed',
    Date.UTC(2026, 10, 19, 23),
  ],
  [
    { lifecycle: 'production', service: { decommissionedAt: '2026-11-20' } },
    'production',
    null,
  ],
])('days in service go before the lifecycle: %j', (said, value, since) => {
  const now = Date.UTC(2026, 10, 20, 12);
  const found = lifecycleOf(said, now);
  expect([found?.value, found?.since]).toEqual([value, since]);
});
