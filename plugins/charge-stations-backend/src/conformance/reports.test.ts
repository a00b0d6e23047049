import { ReportPart, ReportRequest } from '../model';
import { gatherReports } from './reports';

const MINUTE = 60_000;

/** `2` is part 2, to be continued; `2.` is the last; `?` has no number. */
function partsOf(
  text: string,
  more: Partial<ReportPart> & { every?: number } = {},
): ReportPart[] {
  const { every = 1000, ...differences } = more;
  return text
    .split(' ')
    .filter(Boolean)
    .map((part, index) => ({
      connectionId: 'c1',
      seq: index,
      receivedAt: index * every,
      protocol: 'ocpp2.0.1',
      report: 'device',
      requestId: 7,
      seqNo: part.startsWith('?') ? null : Number.parseInt(part, 10),
      toBeContinued: !part.endsWith('.'),
      ...differences,
    }));
}

function gathered(
  parts: ReportPart[],
  now = 0,
  requests: ReportRequest[] = [],
) {
  return gatherReports({ parts, requests, now });
}

/** The present of each report: its state, `parts/of`, and what is missing. */
const told = (parts: ReportPart[], now = 0) =>
  gathered(parts, now).map(
    ({ state, parts: came, of, missing, repeated }) =>
      `${state} ${came}/${of ?? '?'}${missing.length ? ` -${missing}` : ''}${
        repeated ? ` +${repeated}` : ''
      }`,
  );

describe('a report in parts', () => {
  it.each([
    ['0.', ['complete 1/1']],
    ['0 1 2.', ['complete 3/3']],
    ['2. 0 1', ['complete 3/3']],
    ['0 1 1 2.', ['complete 3/3 +1']],
    ['0 1', ['coming 2/?']],
    ['0 2.', ['coming 2/3 -1']],
    ['0 5', ['coming 2/? -1,2,3,4']],
    ['1.', ['coming 1/2 -0']],
    ['?', ['coming 0/?']],
    ['-1 0.', ['complete 1/1']],
    // The id is used again after the first was over.
    ['0 1. 0 1.', ['complete 2/2', 'complete 2/2']],
    ['0 0 1.', ['complete 2/2 +1']],
  ])('%s is %j', (text, expected) => {
    expect(told(partsOf(text))).toEqual(expected);
  });

  it.each([
    [10 * MINUTE, ['coming 2/3 -1']],
    [10 * MINUTE + 1, ['incomplete 2/3 -1']],
  ])('is given up after ten minutes without a part: %d', (later, expected) => {
    expect(told(partsOf('0 2.'), 1000 + later)).toEqual(expected);
  });

  it('of which the rest comes later than that is another one', () => {
    const parts = partsOf('0 1.', { every: 11 * MINUTE });
    expect(told(parts, 11 * MINUTE)).toEqual([
      'incomplete 1/?',
      'coming 1/2 -0',
    ]);
  });

  it('may come over several connections', () => {
    const [first, second] = partsOf('0 1.');
    expect(told([first, { ...second, connectionId: 'c2' }])).toEqual([
      'complete 2/2',
    ]);
  });

  it('is told apart by what it is and who asked for it', () => {
    expect(
      told([
        ...partsOf('0'),
        ...partsOf('0.', { requestId: 8 }),
        ...partsOf('0.', { report: 'monitoring' }),
      ]),
    ).toEqual(['coming 1/?', 'complete 1/1', 'complete 1/1']);
  });

  it('of events begins anew with part 0', () => {
    const events = { report: 'events', requestId: null } as const;
    expect(told(partsOf('0 1 0 1 2.', events), 60 * MINUTE)).toEqual([
      'incomplete 2/?',
      'complete 3/3',
    ]);
  });

  it('with an absurd number names the first that are missing and counts all', () => {
    const [report] = gathered(partsOf('9007199254740990.'));
    expect(report.missing).toHaveLength(20);
    expect(report.missingCount).toBe(9007199254740990);
  });
});

it.each([
  [{ action: 'GetBaseReport' }, true],
  [{ action: 'GetReport' }, true],
  [{ action: 'GetMonitoringReport' }, false],
  [{ requestId: 8 }, false],
  [{ receivedAt: 1 }, false],
])('was asked for by %j: %p', (difference, expected) => {
  const request: ReportRequest = {
    connectionId: 'c1',
    seq: 9,
    receivedAt: -1,
    action: 'GetBaseReport',
    requestId: 7,
    ...difference,
  };
  const [report] = gathered(partsOf('0.'), 0, [request]);
  expect(report.asked).toEqual(expected ? request : null);
});
