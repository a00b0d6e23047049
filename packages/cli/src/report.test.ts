import type { ApiImport } from '@forecourt/plugin-charge-stations-common';
import { isSuccess, reportOf } from './report';

function run(different: Partial<ApiImport['counts']> = {}): ApiImport {
  return {
    id: 'i1',
    name: 'csms.log',
    format: 'frameLog',
    timeZone: 'UTC',
    state: 'done',
    linesDone: 10,
    counts: {
      emptyLines: 1,
      linesNotUnderstood: 2,
      stored: 5,
      known: 1,
      heartbeats: 1,
      ...different,
    },
    problems: [
      {
        reason: 'notJson',
        message: 'The line is not JSON',
        lines: 2,
        examples: [{ line: 3, excerpt: 'oops' }],
      },
    ],
    stations: {
      all: 1,
      changed: 1,
      rebuilt: 1,
      notRegistered: { count: 51, identities: ['CP9'] },
    },
    createdAt: '2026-03-01T08:00:00Z',
    updatedAt: '2026-03-01T08:00:00Z',
  };
}

describe('reportOf', () => {
  it('says what was not understood and who is not registered', () => {
    expect(reportOf(run())).toContain('2 × The line is not JSON');
    expect(reportOf(run())).toContain('line 3: oops');
    expect(reportOf(run())).toContain('CP9 and 50 more');
  });
});

describe('isSuccess', () => {
  it.each([
    ['some lines were understood', run(), false, true],
    ['some were not, and all are demanded', run(), true, false],
    ['none was understood', run({ linesNotUnderstood: 9 }), false, false],
    ['all were', run({ linesNotUnderstood: 0 }), true, true],
    ['it failed', { ...run(), state: 'failed' as const }, false, false],
  ])('where %s', (_, it, strict, expected) => {
    expect(isSuccess(it, { strict })).toBe(expected);
  });
});
