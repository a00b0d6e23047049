import { HostPauses } from './HostPauses';

it('requests to one host wait for each other, those to others do not', async () => {
  const waited: number[] = [];
  const pauses = new HostPauses({
    clock: { now: () => 1_000 },
    pause: 50,
    wait: async duration => {
      waited.push(duration);
    },
  });
  await Promise.all(['a', 'a', 'b', 'a'].map(host => pauses.turn(host)));
  expect(waited).toEqual([50, 100]);
});
