import * as fc from 'fast-check';
import { flaps, MINUTE, play, SECOND } from './__testUtils__/play';

/** Openings and ends of one fault in half an hour, at whole seconds, each different. */
const flapping = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 * 60 }), {
    minLength: 10,
    maxLength: 120,
  })
  .map(seconds => seconds.sort((a, b) => a - b).map(it => it * SECOND))
  .map(times => (times.length % 2 === 0 ? times : times.slice(1)))
  .filter(times =>
    times.every(
      (at, index) => index === 0 || at - times[index - 1] < 15 * MINUTE,
    ),
  );

const difference = fc.constantFrom(
  { blocking: true, severity: 1 as const },
  { blocking: true, severity: 2 as const },
  { blocking: false, severity: 3 as const },
);

describe('a connector that flaps, however it does', () => {
  it('is one notification, which once says so and once says that it has ended', () => {
    fc.assert(
      fc.property(flapping, difference, (times, what) => {
        const { told, notices } = play({
          steps: flaps(times, what),
          until: times[times.length - 1] + 20 * MINUTE,
        });
        const count = (type: string) =>
          told.filter(message => message.type === type).length;
        expect(count('send')).toBe(1);
        expect(count('update')).toBeLessThanOrEqual(1);
        expect(count('end')).toBe(1);
        expect(
          new Set(told.map(({ message }) => message.notice.key)).size,
        ).toBe(1);
        expect(notices).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing between that it flaps and that it has ended', () => {
    fc.assert(
      fc.property(flapping, difference, (times, what) => {
        const { told } = play({
          steps: flaps(times, what),
          until: times[times.length - 1] + 14 * MINUTE,
        });
        expect(told.map(({ title }) => title.split(':')[0]).slice(-1)).toEqual([
          'Flapping',
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
