import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';

/** The columns that faults can be ordered by. */
export const FAULT_COLUMNS = [
  'severity',
  'code',
  'where',
  'opened',
  'lasted',
  'count',
] as const;

export type FaultColumn = (typeof FAULT_COLUMNS)[number];

export interface FaultOrder {
  column: FaultColumn;
  direction: 'asc' | 'desc';
}

/** Newest first. */
const DEFAULT_ORDER: FaultOrder = { column: 'opened', direction: 'desc' };

/** The order that the query string holds: `sort` and `order`. */
export function faultOrderFrom(parameters: URLSearchParams): FaultOrder {
  const column = FAULT_COLUMNS.find(it => it === parameters.get('sort'));
  return column
    ? { column, direction: parameters.get('order') === 'desc' ? 'desc' : 'asc' }
    : DEFAULT_ORDER;
}

/** The order after a click on a column's head: ascending first, then turned round. */
export function orderAfterClick(
  order: FaultOrder,
  column: FaultColumn,
): FaultOrder {
  const isTurned = order.column === column && order.direction === 'asc';
  return { column, direction: isTurned ? 'desc' : 'asc' };
}

/** Faults in an order; faults that are equal in it stay newest first. `now` ends what is open. */
export function inOrder(options: {
  faults: ApiCondition[];
  order: FaultOrder;
  now: number;
}): ApiCondition[] {
  const { faults, order, now } = options;
  const sign = order.direction === 'asc' ? 1 : -1;
  return [...faults].sort(
    (a, b) =>
      sign *
        compare(keyOf(a, order.column, now), keyOf(b, order.column, now)) ||
      compare(b.openedAt, a.openedAt),
  );
}

function keyOf(
  fault: ApiCondition,
  column: FaultColumn,
  now: number,
): string | number {
  switch (column) {
    case 'severity':
      return fault.severity;
    case 'code':
      return fault.code;
    case 'where':
      return fault.scope;
    case 'opened':
      return Date.parse(fault.openedAt);
    case 'lasted':
      return lastedMillis(fault, now);
    case 'count':
      return fault.count;
    default:
      throw new Error(`Unknown column ${column satisfies never}`);
  }
}

function lastedMillis(fault: ApiCondition, now: number): number {
  const end = fault.closedAt ? Date.parse(fault.closedAt) : now;
  return end - Date.parse(fault.openedAt);
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return a.localeCompare(b, 'en', { numeric: true });
  }
  return Number(a) - Number(b);
}
