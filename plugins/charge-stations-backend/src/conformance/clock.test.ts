import {
  found,
  MessageScript,
  NOON,
  review,
} from './__testUtils__/reviewedMessage';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A message that arrives then, from a clock that is so far ahead. */
const said = (
  at: number,
  ahead: number,
  connectionId = 'c1',
): MessageScript => ({
  at,
  connectionId,
  event: { reportedAt: 'said', reportedTime: NOON + at + ahead },
});

/** A message an hour, from a clock that gains so much a day. */
const drifting = (hours: number, perDay: number) =>
  Array.from({ length: hours }, (_, hour) =>
    said(hour * HOUR, (hour * perDay) / 24),
  );

it('without times there is nothing to say', () => {
  expect(review([{}]).clock).toBeNull();
});

describe('the offset', () => {
  it('is the median of the newest connection, which a queued message does not move', () => {
    const { clock } = review([
      said(0, 500_000, 'c0'),
      said(1, 2_000),
      said(2, -9_000_000),
      said(3, 2_400),
      said(4, 1_600),
      said(5, 2_000),
    ]);
    expect(clock).toMatchObject({
      samples: 6,
      offset: 2_000,
      driftPerDay: null,
    });
  });

  it('is told of each connection, the newest first', () => {
    const { clock } = review([
      said(0, 500_000, 'c0'),
      said(1, 300_000, 'c0'),
      said(2, 400_000, 'c0'),
      said(HOUR, 2_000),
    ]);
    expect(clock?.connections).toEqual([
      {
        connectionId: 'c1',
        firstAt: NOON + HOUR,
        lastAt: NOON + HOUR,
        samples: 1,
        offset: 2_000,
      },
      {
        connectionId: 'c0',
        firstAt: NOON,
        lastAt: NOON + 2,
        samples: 3,
        offset: 400_000,
      },
    ]);
  });

  it('is told of the newest twenty connections', () => {
    const { clock } = review(
      Array.from({ length: 25 }, (_, index) => said(index, 0, `c${index}`)),
    );
    expect(clock?.connections).toHaveLength(20);
    expect(clock?.connections[0].connectionId).toBe('c24');
  });

  it.each([
    [59_999, []],
    [60_000, ['clockOffset 3×']],
    [-60_000, ['clockOffset 3×']],
  ])('of %d ms: %j', (ahead, expected) => {
    expect(found([0, 1, 2].map(at => said(at, ahead)))).toEqual(expected);
  });

  it('of two messages says too little', () => {
    expect(found([0, 1].map(at => said(at, 90_000)))).toEqual([]);
  });

  it('is told with its worst example', () => {
    const [{ worst }] = review([
      said(0, 90_000),
      said(1, 200_000),
      said(2, 95_000),
    ]).findings;
    expect(worst).toMatchObject({
      evidence: { seq: 1 },
      detail: 'It said said, 3 min ahead of when it arrived.',
    });
  });
});

describe('the drift', () => {
  it.each([
    [5, 24_000, null],
    [6, 24_000, 24_000],
    [48, -12_000, -12_000],
    [400, 2_400, 2_400],
  ])('seen for %d hours at %d ms a day is %p', (hours, perDay, expected) => {
    expect(review(drifting(hours, perDay)).clock?.driftPerDay).toBe(expected);
  });

  it('is not bent by a clock that is set once', () => {
    const messages = drifting(24, 2_400).map((message, hour) =>
      hour < 3 ? said(hour * HOUR, DAY / 3) : message,
    );
    const drift = review(messages).clock?.driftPerDay ?? 0;
    expect(Math.abs(drift)).toBeLessThan(10_000);
  });

  it.each([
    [9_600, []],
    [12_000, ['clockDrift 1×']],
    [-12_000, ['clockDrift 1×']],
  ])('of %d ms a day: %j', (perDay, expected) => {
    expect(found(drifting(24, perDay))).toEqual(expected);
  });
});

it('a clock that was never set is told of, and not compared', () => {
  const event = { reportedAt: '1970-01-01T00:00:05Z', reportedTime: 5_000 };
  const { findings, clock } = review([{ event }]);
  expect(clock).toBeNull();
  expect(findings).toMatchObject([
    { kind: 'clockUnset', worst: { detail: 'It said 1970-01-01T00:00:05Z.' } },
  ]);
});
