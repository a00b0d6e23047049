import { createDeferred } from '@backstage/types';
import { Gate } from './gate';

it('no more tasks run than the limit, in the order in which they came', async () => {
  const gate = new Gate({ limit: 2, maxWaiting: 10 });
  const started: number[] = [];
  const ends = [0, 1, 2, 3].map(() => createDeferred());
  const runs = ends.map((end, index) =>
    gate.run(async () => {
      started.push(index);
      await end;
      return index;
    }),
  );
  expect(started).toEqual([0, 1]);
  ends[1].resolve();
  await runs[1];
  expect(started).toEqual([0, 1, 2]);
  ends.forEach(end => end.resolve());
  expect(await Promise.all(runs)).toEqual([0, 1, 2, 3]);
});

it('a task that fails gives its place back', async () => {
  const gate = new Gate({ limit: 1, maxWaiting: 1 });
  const failed = gate.run(() => Promise.reject(new Error('no')));
  const next = gate.run(async () => 'ran');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('ran');
  expect(await gate.run(async () => 'again')).toBe('again');
});

it('is full when as many wait as may', async () => {
  const gate = new Gate({ limit: 1, maxWaiting: 1 });
  const end = createDeferred();
  const running = gate.run(() => end);
  expect(gate.full).toBe(false);
  const waiting = gate.run(async () => {});
  expect(gate.full).toBe(true);
  end.resolve();
  await Promise.all([running, waiting]);
  expect(gate.full).toBe(false);
});
