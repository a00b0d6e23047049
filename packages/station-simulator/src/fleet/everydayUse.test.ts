import { createRandom } from '../random';
import { duration } from '../scenario/duration';
import { EverydayUseOptions, everydayUse } from './everydayUse';

const FROM = Date.parse('2026-03-02T00:00:00Z');
const DAY_MS = 24 * 3_600_000;

function visits(options: Partial<EverydayUseOptions> = {}) {
  return everydayUse({
    random: createRandom(1),
    from: FROM,
    until: FROM + 28 * DAY_MS,
    timeZone: 'Europe/Berlin',
    arrivals: 'workplace',
    connectors: 2,
    traffic: {
      sessionsPerDay: { min: 5, max: 5 },
      duration: duration('1h..8h'),
      powerKw: 11,
      meterEvery: 900_000,
      suspended: duration('1h'),
    },
    ...options,
  });
}

function localHour(at: number, timeZone: string): number {
  const format = { timeZone, hour: 'numeric', hourCycle: 'h23' } as const;
  return Number(new Intl.DateTimeFormat('en', format).format(at));
}

describe('everydayUse', () => {
  it.each(['Europe/Berlin', 'America/New_York'])(
    'lets cars come by the local day of %s: nobody to a workplace at night',
    timeZone => {
      const hours = visits({ timeZone }).map(({ at }) =>
        localHour(at, timeZone),
      );
      expect(hours.filter(hour => hour < 5 || hour > 18)).toEqual([]);
      expect(hours.filter(hour => hour === 8).length).toBeGreaterThan(10);
    },
  );

  it('lets fewer cars come to a workplace at the weekend', () => {
    const weekend = visits().filter(({ at }) =>
      [0, 6].includes(new Date(at).getUTCDay()),
    );
    expect(weekend).toHaveLength(8);
  });

  it('has every session over before the end', () => {
    const until = FROM + 10.4 * DAY_MS;
    const ends = visits({ until, arrivals: 'public' }).map(
      ({ at, step }) => at + step.duration.max + (step.suspended?.max ?? 0),
    );
    expect(Math.max(...ends)).toBeLessThanOrEqual(until - 6 * 60_000);
  });
});
