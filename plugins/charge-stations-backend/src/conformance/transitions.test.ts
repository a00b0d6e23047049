import {
  found,
  MessageScript,
  NOON,
  review,
} from './__testUtils__/reviewedMessage';
import { isAllowedStep } from './transitions';

const STATUSES = [
  'Available',
  'Preparing',
  'Charging',
  'SuspendedEV',
  'SuspendedEVSE',
  'Finishing',
  'Reserved',
  'Unavailable',
  'Faulted',
];

/** A row for each status before and a column for each after, both in the order above (OCPP 1.6 §4.9). */
const ALLOWED = [
  'ABCDE-GHI',
  'ABCDEF--I',
  'A-CDEF-HI',
  'A-CDEF-HI',
  'A-CDEF-HI',
  'AB---F-HI',
  'AB----GHI',
  'ABCDE--HI',
  'ABCDEFGHI',
].map(row => [...row].map(letter => letter !== '-'));

describe('the steps between statuses', () => {
  it.each(STATUSES.map((from, row) => ({ from, row })))(
    'from $from',
    ({ from, row }) => {
      expect(STATUSES.map(to => isAllowedStep(from, to))).toEqual(ALLOWED[row]);
    },
  );

  it('are 53, those to the same status aside', () => {
    const steps = STATUSES.flatMap(from =>
      STATUSES.filter(to => to !== from && isAllowedStep(from, to)),
    );
    expect(steps).toHaveLength(53);
  });

  it('are not judged where nobody knows a status', () => {
    expect(isAllowedStep('Available', 'constructor')).toBe(true);
    expect(isAllowedStep('constructor', 'Available')).toBe(true);
  });
});

const status = (
  name: string,
  more: MessageScript & { connectorId?: number; said?: number | null } = {},
): MessageScript => {
  const { connectorId = 1, said = 0, event, ...script } = more;
  return {
    ...script,
    event: {
      type: 'status',
      status: name,
      connectorId,
      reportedAt: said === null ? null : 'said',
      reportedTime: said === null ? null : NOON + said,
      ...event,
    } as MessageScript['event'],
  };
};

describe('a step that is not allowed', () => {
  const STEP = ['transition Charging → Reserved 1×'];

  it('is noted between two statuses of one connector on one connection', () => {
    expect(found([status('Charging'), status('Reserved')])).toEqual(STEP);
  });

  it.each<[string, MessageScript[]]>([
    [
      'another connection lies between',
      [status('Charging'), status('Reserved', { connectionId: 'c2' })],
    ],
    [
      'a boot lies between',
      [status('Charging'), { event: { type: 'boot' } }, status('Reserved')],
    ],
    [
      'it came late',
      [status('Charging'), status('Reserved', { flags: ['late'] })],
    ],
    [
      'it is the same message again',
      [
        status('Charging'),
        status('Reserved', { event: { retransmission: true } }),
      ],
    ],
    [
      'it is of another connector',
      [status('Charging'), status('Reserved', { connectorId: 2 })],
    ],
    [
      'another version is spoken',
      [
        status('Charging', { protocol: 'ocpp2.0.1' }),
        status('Reserved', { protocol: 'ocpp2.0.1' }),
      ],
    ],
    [
      'it is the station itself',
      [
        status('Unavailable', { connectorId: 0 }),
        status('Available', { connectorId: 0 }),
      ],
    ],
  ])('is none when %s', (_, scripts) => {
    expect(found(scripts).join()).not.toContain('transition');
  });
});

it.each([
  ['Available', []],
  ['Faulted', []],
  ['Charging', ['stationStatus Charging 1×']],
  ['Odd', []],
])('connector 0 that says %s: %j', (name, expected) => {
  expect(found([status(name, { connectorId: 0 })])).toEqual(expected);
});

it('a status without a time is worth knowing', () => {
  expect(found([status('Available', { said: null })])).toEqual([
    'missingTimestamp 1×',
  ]);
});

it.each([
  [-60_000, []],
  [-60_001, ['clockBack 1×']],
])('a time %d ms before the last one: %j', (said, expected) => {
  const scripts = [status('Available'), status('Faulted', { said })];
  expect(found(scripts)).toEqual(expected);
});

it('of clocks that go back the farthest is shown', () => {
  const [finding] = review([
    status('Available', { said: 0 }),
    status('Faulted', { said: -3_600_000 }),
    status('Available', { said: 0 }),
    status('Faulted', { said: -120_000 }),
  ]).findings;
  expect(finding).toMatchObject({ count: 2, worst: { evidence: { seq: 1 } } });
});
