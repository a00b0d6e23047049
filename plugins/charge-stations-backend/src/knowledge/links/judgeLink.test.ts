import { judgeLink } from './judgeLink';
import { LinkCheck, LinkOutcome } from './types';

const URL = 'https://docs.example.com/guide';
const day = (number: number, hour = 3) => Date.UTC(2026, 10, number, hour);

const answered = (
  statusCode: number,
  more: { finalUrl?: string; movedTo?: string } = {},
): LinkOutcome => ({ is: 'answered', statusCode, finalUrl: URL, ...more });
const failed: LinkOutcome = { is: 'failed', reason: 'ENOTFOUND' };
const refused: LinkOutcome = { is: 'refused', reason: 'an IP address' };

/** What is remembered after these outcomes. */
function after(...outcomes: Array<[LinkOutcome, number]>): LinkCheck {
  const [first, ...rest] = outcomes;
  const judge = (
    previous: LinkCheck | undefined,
    [outcome, at]: [LinkOutcome, number],
  ) => judgeLink({ url: URL, previous, outcome, at });
  return rest.reduce<LinkCheck>(judge, judge(undefined, first));
}

describe('one look', () => {
  it.each<[string, LinkOutcome, LinkCheck['state']]>([
    ['it answers', answered(200), 'ok'],
    ['it answers with a part', answered(206), 'ok'],
    ['it is there, and has no such part', answered(416), 'ok'],
    [
      'it was redirected for now',
      answered(200, { finalUrl: 'https://docs.example.com/login' }),
      'ok',
    ],
    [
      'it was redirected for good',
      answered(200, { movedTo: 'https://docs.example.com/new' }),
      'moved',
    ],
    ['it wants to know who asks', answered(401), 'unverified'],
    ['it turns us away', answered(403), 'unverified'],
    ['it was asked too often', answered(429), 'unverified'],
    ['we must not ask', refused, 'unverified'],
    ['it is gone, the first time', answered(404), 'unverified'],
    ['its server is ill', answered(503), 'unverified'],
    ['there is no answer', failed, 'unverified'],
  ])('%s', (_rule, outcome, state) => {
    expect(after([outcome, day(1)]).state).toBe(state);
  });

  it('of a redirect for good to what is not there nothing is remembered as its place', () => {
    const check = after([
      answered(404, { movedTo: 'https://docs.example.com/' }),
      day(1),
    ]);
    expect(check).toMatchObject({ movedTo: null, failures: 1 });
  });
});

describe('death', () => {
  it('comes with the third day in a row, and no look before', () => {
    expect(after([failed, day(1)], [failed, day(2)]).state).toBe('unverified');
    expect(
      after([failed, day(1)], [failed, day(2)], [answered(404), day(3)]),
    ).toMatchObject({ state: 'dead', failures: 3, failedOn: '2026-11-03' });
  });

  it('does not come of many looks on one day', () => {
    const check = after(
      [failed, day(1, 1)],
      [failed, day(1, 9)],
      [failed, day(1, 17)],
      [failed, day(1, 23)],
    );
    expect(check).toMatchObject({ state: 'unverified', failures: 1 });
  });

  it('is forgotten as soon as it answers', () => {
    const check = after(
      [failed, day(1)],
      [failed, day(2)],
      [failed, day(3)],
      [answered(200), day(4)],
    );
    expect(check).toMatchObject({ state: 'ok', failures: 0, failedOn: null });
  });

  it('starts from the beginning after an answer between', () => {
    const check = after(
      [failed, day(1)],
      [failed, day(2)],
      [answered(200), day(3)],
      [failed, day(4)],
    );
    expect(check).toMatchObject({ state: 'ok', failures: 1 });
  });

  it('until then what was known stays', () => {
    const movedTo = 'https://docs.example.com/new';
    expect(
      after([answered(200, { movedTo }), day(1)], [failed, day(2)]),
    ).toMatchObject({ state: 'moved', movedTo, reason: 'ENOTFOUND' });
  });

  it('being forbidden to ask is no failure', () => {
    expect(
      after([refused, day(1)], [refused, day(2)], [refused, day(3)]),
    ).toMatchObject({ state: 'unverified', failures: 0 });
  });
});
