import { StorageMeasurement } from '../../model';
import { StorageReports } from './StorageReports';

const MINUTE = 60_000;

function setUp() {
  let now = 0;
  let failure: Error | null = null;
  const measure = jest.fn(async (measuredAt: number) => {
    if (failure) {
      throw failure;
    }
    return { measuredAt } as StorageMeasurement;
  });
  return {
    measure,
    reports: new StorageReports({ measure, now: () => now }),
    at: (minutes: number, error: Error | null = null) => {
      now = minutes * MINUTE;
      failure = error;
    },
  };
}

/** What is on its way has arrived. */
const settled = () => new Promise(resolve => setImmediate(resolve));

it('measures once for all who ask at the same time, and for ten minutes', async () => {
  const { at, measure, reports } = setUp();
  const answers = await Promise.all([reports.latest(), reports.latest()]);
  expect(answers).toEqual([{ measuredAt: 0 }, { measuredAt: 0 }]);
  at(9);
  await expect(reports.latest()).resolves.toEqual({ measuredAt: 0 });
  expect(measure).toHaveBeenCalledTimes(1);
});

it('answers with the last one while the next is on its way', async () => {
  const { at, reports } = setUp();
  await reports.latest();
  at(10);
  await expect(reports.latest()).resolves.toEqual({ measuredAt: 0 });
  await settled();
  await expect(reports.latest()).resolves.toEqual({ measuredAt: 10 * MINUTE });
});

it('says that it cannot be measured, and tries again', async () => {
  const { at, reports } = setUp();
  at(0, new Error('The database is away'));
  await expect(reports.latest()).rejects.toThrow('The database is away');
  at(1);
  await expect(reports.latest()).resolves.toEqual({ measuredAt: MINUTE });
  at(20, new Error('The database is away'));
  await reports.latest();
  await settled();
  await expect(reports.latest()).rejects.toThrow('The database is away');
});
