import type { ApiRebuild } from '@forecourt/plugin-charge-stations-common';
import { progressOf, rebuildReportOf } from './rebuildReport';

function run(
  state: ApiRebuild['state'],
  stations: Partial<ApiRebuild['stations']> = {},
): ApiRebuild {
  return {
    id: 'r1',
    state,
    requestedBy: 'user:default/ada',
    stations: { total: 100, done: 0, failed: 0, differing: 0, ...stations },
    failures: [],
    createdAt: '2026-03-01T08:00:00Z',
    updatedAt: '2026-03-01T08:00:00Z',
  };
}

describe('progressOf', () => {
  const since = { at: 0, run: run('running', { done: 10 }), now: 10_000 };

  it.each([
    ['waits', run('waiting'), 'Waiting for its turn: 100 stations'],
    [
      'has not got any further',
      run('running', { done: 10 }),
      '10 of 100 stations · 0 failed',
    ],
    [
      'goes on: how fast since it was looked at, and how long the rest takes',
      run('running', { done: 19, failed: 1 }),
      '20 of 100 stations · 1.0 stations/s · 1 min 20 s left · 1 failed',
    ],
    [
      'is nearly through',
      run('running', { done: 99 }),
      '99 of 100 stations · 8.9 stations/s · 1 s left · 0 failed',
    ],
  ])('of one that %s', (_, it, expected) => {
    expect(progressOf(it, since)).toBe(expected);
  });
});

describe('rebuildReportOf', () => {
  it('says what differs, what was not begun, and who failed and why', () => {
    const report = rebuildReportOf({
      ...run('failed', { done: 40, failed: 51, differing: 3 }),
      failures: [{ identity: 'CP1', reason: 'No way' }],
    });
    expect(report).toContain('Rebuild r1: failed');
    expect(report).toContain('made anew       40, 3 of them');
    expect(report).toContain('not begun       9');
    expect(report).toContain('CP1: No way');
    expect(report).toContain('and 50 more');
  });
});
