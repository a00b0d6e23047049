import type { ApiAvailabilityItem } from '@forecourt/plugin-charge-stations-common';

/** The columns that rows can be ordered by. */
export const UPTIME_COLUMNS = [
  'name',
  'figure',
  'coverage',
  'repair',
  'openings',
] as const;

export type UptimeColumn = (typeof UPTIME_COLUMNS)[number];

export interface UptimeOrder {
  column: UptimeColumn;
  direction: 'asc' | 'desc';
}

/** The worst first, as the API gives them. */
const DEFAULT_ORDER: UptimeOrder = { column: 'figure', direction: 'asc' };

/** The order that the query string holds: `sort` and `order`. */
export function uptimeOrderFrom(parameters: URLSearchParams): UptimeOrder {
  const column = UPTIME_COLUMNS.find(it => it === parameters.get('sort'));
  return column
    ? { column, direction: parameters.get('order') === 'desc' ? 'desc' : 'asc' }
    : DEFAULT_ORDER;
}

/** The order after a click on a column's head: ascending first, then turned round. */
export function orderAfterClick(
  order: UptimeOrder,
  column: UptimeColumn,
): UptimeOrder {
  const isTurned = order.column === column && order.direction === 'asc';
  return { column, direction: isTurned ? 'desc' : 'asc' };
}

/** Rows in an order; what has no figure stands last either way, and equal rows stay as they came. */
export function inOrder(
  items: ApiAvailabilityItem[],
  order: UptimeOrder,
): ApiAvailabilityItem[] {
  const sign = order.direction === 'asc' ? 1 : -1;
  return [...items].sort((a, b) => {
    const one = keyOf(a, order.column);
    const other = keyOf(b, order.column);
    if (one === null || other === null) {
      return Number(one === null) - Number(other === null);
    }
    return sign * compare(one, other);
  });
}

function keyOf(
  item: ApiAvailabilityItem,
  column: UptimeColumn,
): string | number | null {
  switch (column) {
    case 'name':
      return [item.title ?? item.identity ?? item.ref, item.port].join(' ');
    case 'figure':
      return item.figure;
    case 'coverage':
      return item.coverage;
    case 'repair':
      return item.mttr && item.mttr.medianMillis;
    case 'openings':
      return item.openings;
    default:
      throw new Error(`Unknown column ${column satisfies never}`);
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'string' && typeof b === 'string'
    ? a.localeCompare(b, 'en', { numeric: true })
    : Number(a) - Number(b);
}
