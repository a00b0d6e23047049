import type { ApiStorage } from '@forecourt/plugin-charge-stations-common';
import { storageReportOf } from './storageReport';

const storage: ApiStorage = {
  measuredAt: '2026-03-01T08:00:10Z',
  engine: 'sqlite',
  totalBytes: 1_500_000_000,
  reusableBytes: 1_000,
  otherBytes: 300_000,
  rowsAreEstimates: false,
  classes: [
    {
      name: 'frames',
      rows: 1_234_567,
      bytes: 900_000_000,
      oldest: '2025-12-01T00:00:00Z',
      newest: '2026-03-01T07:59:59Z',
      keep: 'P90D',
    },
    { name: 'conditions', bytes: 20_000 },
  ],
  retention: {
    hour: 3,
    isRunning: false,
    nextAt: '2026-03-02T03:00:00Z',
    lastRun: {
      startedAt: '2026-03-01T03:00:00Z',
      endedAt: '2026-03-01T03:01:00Z',
      deleted: {
        frames: 12_000,
        events: 0,
        intervals: 0,
        conditions: 0,
        configuration: 0,
      },
      waiting: { unsettled: 0, historyDiffers: 0, notRolledUp: 0, failed: 0 },
      transactions: 24,
      longestTransactionMillis: 20,
    },
  },
};

const NONE = {
  frames: 0,
  events: 0,
  intervals: 0,
  conditions: 0,
  configuration: 0,
};

/** Another end of the last turn that deleted. */
function lastRunWith(
  different: Partial<NonNullable<ApiStorage['retention']['lastRun']>>,
): Partial<ApiStorage> {
  const { retention } = storage;
  return {
    retention: {
      ...retention,
      lastRun: { ...retention.lastRun!, ...different },
    },
  };
}

describe('storageReportOf', () => {
  it('is a table whose numbers end at the same place, and says when deletion is', () => {
    expect(storageReportOf(storage)).toBe(
      [
        'Measured 2026-03-01 08:00 UTC, sqlite',
        '',
        'what                             rows    size  oldest            newest            kept',
        'raw frames                  1,234,567  900 MB  2025-12-01 00:00  2026-03-01 07:59  90 days',
        'faults and warnings   not counted yet   20 kB                                      for ever',
        'everything else                        300 kB',
        'free within the file                   1.0 kB',
        'all together                           1.5 GB',
        '',
        'Deletes what is too old next at 2026-03-02 03:00 UTC',
        'Last at 2026-03-01 03:00 UTC: 12,000 raw frames deleted',
        '',
      ].join('\n'),
    );
  });

  it.each<[rule: string, different: Partial<ApiStorage>, line: RegExp]>([
    [
      'that rows are estimates',
      { engine: 'postgresql', rowsAreEstimates: true },
      /UTC, postgresql; rows are estimates$/m,
    ],
    [
      'that deletion is under way',
      { retention: { hour: 3, isRunning: true } },
      /^Deleting what is too old now$/m,
    ],
    [
      'that nothing was too old',
      lastRunWith({ deleted: { ...NONE, frames: 0 } }),
      /UTC: nothing deleted$/m,
    ],
    [
      'what was deleted by the names in the table',
      lastRunWith({ deleted: { ...NONE, intervals: 3, conditions: 1_000 } }),
      /UTC: 3 states and marks, 1,000 faults and warnings deleted$/m,
    ],
    [
      'why something too old is still there',
      lastRunWith({
        waiting: {
          unsettled: 0,
          historyDiffers: 1_200,
          notRolledUp: 1,
          failed: 0,
        },
      }),
      /^Kept longer, of 1,200 stations: other rules .+\nKept longer, of 1 station: daily figures/m,
    ],
    [
      'that deletion was cut short, and why',
      lastRunWith({ error: 'disk full' }),
      /deleted; it was cut short: disk full$/m,
    ],
  ])('says %s', (_, different, line) => {
    expect(storageReportOf({ ...storage, ...different })).toMatch(line);
  });

  it('leaves out the room in a file where there is no file', () => {
    const { reusableBytes: _, ...others } = storage;
    expect(storageReportOf(others)).not.toContain('free within');
  });
});
