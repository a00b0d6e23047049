import { EventFlag, Interval, ReviewedMessage } from '../model';
import {
  found,
  messageOf,
  NOON,
  NOTHING_ELSE,
  review,
} from './__testUtils__/reviewedMessage';
import { Reviewer } from './review';
import { ruleOf } from './specification';

const MINUTE = 60_000;
const FAULT = {
  type: 'status',
  reportedAt: '2026-11-22T12:00:01Z',
  reportedTime: NOON + 1000,
  errorCode: 'Strange',
  vendorErrorCode: 'E7',
};

/** What the reviewer is handed without a frame. */
function finding(message: Partial<ReviewedMessage['event']>) {
  const reviewer = new Reviewer();
  reviewer.take({ ...messageOf({ event: message }, 1), frame: null });
  return reviewer.finish(NOTHING_ELSE).findings[0];
}

describe('data quality', () => {
  it.each<[EventFlag, object, string[]]>([
    ['late', {}, ['late 1×']],
    ['duplicate', {}, ['duplicate 1×']],
    ['backdated', {}, ['backdated 1×']],
    ['superseded', {}, ['superseded 1×']],
    ['unmatchedClear', {}, ['unmatchedClear 1×']],
    ['unknownCode', FAULT, ['unknownCode E7 1×']],
    [
      'unknownCode',
      { ...FAULT, vendorErrorCode: null },
      ['unknownCode Strange 1×'],
    ],
    [
      'unknownValue',
      {
        type: 'variable',
        component: { name: 'Connector', instance: null },
        variable: { name: 'Problem', instance: null },
      },
      ['unknownValue Connector.Problem 1×'],
    ],
    ['resync', {}, []],
  ])('counts what was noted of an event: %s %j', (flag, event, expected) => {
    expect(found([{ flags: [flag], event }])).toEqual(expected);
  });

  it('shows the latest that came of several as the worst', () => {
    const late = (seconds: number) => ({
      flags: ['late' as const],
      event: {
        reportedAt: `-${seconds} s`,
        reportedTime: NOON - seconds * 1000,
      },
      at: 0,
    });
    const { findings } = review([late(60), late(7_200), late(90)]);
    expect(findings.find(({ kind }) => kind === 'late')).toMatchObject({
      count: 3,
      worst: {
        evidence: expect.objectContaining({ seq: 1 }),
        detail: 'It said -7200 s, 2 h before it arrived.',
      },
    });
  });

  it.each([
    ['listenerGap', {}, 'ourGap', 'For 5 min.'],
    ['evidenceLost', { frames: 8 }, 'evidenceLost', '8 messages within 5 min.'],
  ])('counts what we did not see: %s', (type, more, kind, detail) => {
    const span = { from: NOON, to: NOON + 5 * MINUTE };
    expect(finding({ type, ...span, ...more } as object)).toMatchObject({
      kind,
      firstAt: NOON,
      worst: { detail, evidence: null },
    });
  });

  it.each<[string, number | null, string[]]>([
    ['short of ten minutes', NOON + 10 * MINUTE - 1, []],
    ['ten minutes', NOON + 10 * MINUTE, ['notReported connector:2 1×']],
    ['up to now', null, ['notReported connector:2 1×']],
  ])(
    'counts a connector that was not reported on for %s',
    (_, to, expected) => {
      const span = { lane: 'connector:2', from: NOON, to } as Interval;
      const now = NOON + 11 * MINUTE;
      expect(found([], { unreported: [span], now })).toEqual(expected);
    },
  );

  it('counts openings that contrary evidence bounds', () => {
    const bounded = {
      code: 'ocpp16:GroundFailure',
      openedAt: NOON,
      openedBy: { connectionId: 'c1', seq: 4 },
    };
    expect(found([], { boundedOpenings: [bounded as never] })).toEqual([
      'boundedOpening ocpp16:GroundFailure 1×',
    ]);
  });

  it.each([
    ['late', 'dataQuality'],
    ['clockSuspect', 'dataQuality'],
    ['clockOffset', 'protocol'],
    ['reportIncomplete', 'protocol'],
  ] as const)('%s is about %s', (kind, about) => {
    expect(ruleOf(kind, null).about).toBe(about);
  });
});
