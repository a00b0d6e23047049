import { nextReading, shareOf } from './due';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const plan = { every: DAY, afterBoot: 60_000 };
const station = { identity: 'CP1', boot: null, readAt: 0, connectedAt: 0 };

it('soon after a boot, but not at once, and a fleet not together', () => {
  const delays = Array.from(
    { length: 100 },
    (_, index) =>
      nextReading(
        {
          ...station,
          identity: `CP${index}`,
          boot: { at: 5000, isFirmwareChange: false },
        },
        plan,
      ).at - 5000,
  );
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(60_000);
  expect(Math.max(...delays)).toBeLessThan(180_000);
  expect(new Set(delays).size).toBeGreaterThan(90);
});

it.each<[boolean, string]>([
  [false, 'boot'],
  [true, 'firmwareChange'],
])('says why: firmware changed %s', (isFirmwareChange, why) => {
  const boot = { at: 0, isFirmwareChange };
  expect(nextReading({ ...station, boot }, plan).why).toBe(why);
});

it('every day at the same moment of its own, whenever it was read last', () => {
  const moments = [0.5, 3, 11, 17, 23.9].map(hours => {
    const readAt = 100 * DAY + hours * HOUR;
    const { at, why } = nextReading({ ...station, readAt }, plan);
    expect(why).toBe('schedule');
    expect(at - readAt).toBeGreaterThanOrEqual(DAY / 2);
    expect(at - readAt).toBeLessThan(1.5 * DAY);
    return at % DAY;
  });
  expect(new Set(moments).size).toBe(1);
});

it('a station that was never read is read soon after it came', () => {
  const { at } = nextReading(
    { ...station, readAt: null, connectedAt: 5 * DAY },
    plan,
  );
  expect(at - 5 * DAY).toBeLessThan(180_000);
});

it('one that comes back overdue is left to speak first', () => {
  const { at } = nextReading({ ...station, connectedAt: 9 * DAY }, plan);
  expect(at - 9 * DAY).toBeGreaterThanOrEqual(60_000);
});

it('moments are spread over the day', () => {
  const hours = new Set(
    Array.from({ length: 1000 }, (_, index) =>
      Math.floor(shareOf(`DE*ABC*E${index}`) * 24),
    ),
  );
  expect(hours.size).toBe(24);
});
