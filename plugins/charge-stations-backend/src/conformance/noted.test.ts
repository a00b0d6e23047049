import { Violation } from '../model';
import { NO_SUCH_RESULT, REPEATED_ID, REUSED_ID, UNMATCHED } from '../protocol';
import { found, review } from './__testUtils__/reviewedMessage';

const noted = (rule: string, message = 'Something.'): Violation => ({
  rule,
  message,
});

describe('what was noted of a message is', () => {
  it.each<[Violation, string[]]>([
    [REUSED_ID, ['messageIdReused X 1×']],
    [REPEATED_ID, ['messageIdRepeated X 1×']],
    [noted('messageId', 'It is too long.'), ['messageIdForm X 1×']],
    [noted('boot'), ['callBeforeBoot X 1×']],
    [noted('openCall'), ['secondCall X 1×']],
    [noted('schema'), ['schema X 1×']],
    [noted('unknownAction'), ['unknownAction X 1×']],
    [UNMATCHED, ['unmatchedAnswer X 1×']],
    [NO_SUCH_RESULT, ['unmatchedAnswer X 1×']],
    [noted('time'), ['timeForm X 1×']],
    [noted('json', 'No JSON.'), ['messageForm No JSON. 1×']],
    [noted('encoding', 'A BOM.'), ['messageForm A BOM. 1×']],
    [noted('brandNew', 'Odd.'), ['messageForm Odd. 1×']],
    // Limits of ours.
    [noted('size'), []],
    [noted('depth'), []],
  ])('%j: %j', (violation, expected) => {
    expect(found([{ action: 'X', violations: [violation] }])).toEqual(expected);
  });

  it('counted once a message, however often it is in it', () => {
    const violations = [noted('schema', 'one'), noted('schema', 'two')];
    expect(
      found([
        { action: 'X', violations },
        { action: 'X', violations },
      ]),
    ).toEqual(['schema X 2×']);
  });

  it('told apart by action and by version', () => {
    const violations = [noted('schema')];
    expect(
      found([
        { action: 'X', violations },
        { action: 'Y', violations },
        { action: 'X', protocol: 'ocpp2.1', violations },
      ]),
    ).toEqual(['schema X 1×', 'schema Y 1×', 'schema X 1×']);
  });

  it('not counted of what we sent', () => {
    const violations = [noted('schema')];
    const { findings, messages } = review([
      { direction: 'toStation', violations },
    ]);
    expect([findings, messages]).toEqual([[], 0]);
  });

  it('shown with when it was, and the newest as the example', () => {
    const violations = [
      { rule: 'schema', path: '/info', message: 'must be string' },
    ];
    const [finding] = review([
      { at: 0, violations },
      { at: 5_000, violations },
    ]).findings;
    expect(finding.lastAt - finding.firstAt).toBe(5_000);
    expect(finding.worst).toMatchObject({
      evidence: { connectionId: 'c1', seq: 1 },
      detail: '/info: must be string',
    });
  });
});

it('actions that a station invents are counted without end and named up to a bound', () => {
  const violations = [noted('unknownAction')];
  const { findings } = review(
    Array.from({ length: 1000 }, (_, index) => ({
      action: `A${index}`,
      violations,
    })),
  );
  expect(findings).toHaveLength(201);
  expect(findings[200]).toMatchObject({ subject: null, count: 800 });
});
