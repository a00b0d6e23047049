import { aCondition } from '@forecourt/plugin-charge-stations-react/testUtils';
import {
  FaultColumn,
  faultOrderFrom,
  inOrder,
  orderAfterClick,
} from './faultOrder';

const now = Date.parse('2026-11-19T18:00:00.000Z');

const older = aCondition({
  number: 1,
  code: 'ocpp16:WeakSignal',
  severity: 4,
  scope: 'connector:10',
  count: 7,
  openedAt: '2026-11-19T08:00:00.000Z',
  closedAt: '2026-11-19T08:10:00.000Z',
});
const newer = aCondition({
  number: 2,
  code: 'ocpp16:GroundFailure',
  severity: 1,
  scope: 'connector:2',
  count: 1,
  openedAt: '2026-11-19T14:00:00.000Z',
});

const numbers = (column: FaultColumn, direction: 'asc' | 'desc') =>
  inOrder({ faults: [older, newer], order: { column, direction }, now }).map(
    fault => fault.number,
  );

describe('faultOrder', () => {
  it('is newest first where the query string says nothing or nonsense', () => {
    for (const search of ['', 'sort=colour&order=asc']) {
      const order = faultOrderFrom(new URLSearchParams(search));
      expect(order).toEqual({ column: 'opened', direction: 'desc' });
    }
  });

  it.each<[FaultColumn, number[]]>([
    ['severity', [2, 1]],
    ['code', [2, 1]],
    ['where', [2, 1]],
    ['opened', [1, 2]],
    ['lasted', [1, 2]],
    ['count', [2, 1]],
  ])('orders by %s', (column, ascending) => {
    expect(numbers(column, 'asc')).toEqual(ascending);
    expect(numbers(column, 'desc')).toEqual([...ascending].reverse());
  });

  it('turns round with the second click on a head', () => {
    const first = orderAfterClick(
      { column: 'opened', direction: 'desc' },
      'count',
    );
    expect(first).toEqual({ column: 'count', direction: 'asc' });
    expect(orderAfterClick(first, 'count').direction).toBe('desc');
  });
});
