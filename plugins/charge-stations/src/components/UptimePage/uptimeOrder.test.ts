import type { ApiAvailabilityItem } from '@forecourt/plugin-charge-stations-common';
import { inOrder, orderAfterClick, uptimeOrderFrom } from './uptimeOrder';

const item = (
  key: string,
  differences: Partial<ApiAvailabilityItem>,
): ApiAvailabilityItem => ({
  key,
  ports: 1,
  figure: 1,
  coverage: 1,
  millis: {
    up: 1,
    degraded: 0,
    down: 0,
    unknown: 0,
    unknownOurs: 0,
    planned: 0,
    excluded: 0,
    outside: 0,
  },
  openings: 0,
  mttr: null,
  mtbfMillis: null,
  observedMillis: 1,
  faultRatePer30PortDays: null,
  repeatRate: null,
  notes: [],
  ...differences,
});

const items = [
  item('b', { identity: 'CP10', figure: 0.9, openings: 3 }),
  item('a', { identity: 'CP9', figure: null, openings: 1 }),
  item('c', { identity: 'CP2', figure: 0.7, openings: 3 }),
];

describe('the order of the rows', () => {
  it.each([
    ['', 'c b a'],
    ['sort=figure&order=desc', 'b c a'],
    ['sort=name', 'c a b'],
    ['sort=openings', 'a b c'],
    ['sort=openings&order=desc', 'b c a'],
    ['sort=repair', 'b a c'],
    ['sort=nothing', 'c b a'],
  ])('?%s is %s', (search, keys) => {
    const order = uptimeOrderFrom(new URLSearchParams(search));
    const shown = inOrder(items, order).map(({ key }) => key);
    expect(shown.join(' ')).toBe(keys);
  });

  it('turns round with a second click', () => {
    const order = { column: 'figure', direction: 'asc' } as const;
    expect(orderAfterClick(order, 'figure').direction).toBe('desc');
    expect(orderAfterClick(order, 'name')).toEqual({
      column: 'name',
      direction: 'asc',
    });
  });
});
