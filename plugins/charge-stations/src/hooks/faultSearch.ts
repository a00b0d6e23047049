import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import { formatTimeRange } from '@forecourt/plugin-charge-stations-react';

/** What changed in the hour before is asked of every fault. */
const HOUR = 3_600_000;

/** The query string of a station's Faults tab that opens a fault, in a range that shows it and what was around it. */
export function faultSearch(
  fault: Pick<ApiCondition, 'number' | 'openedAt' | 'closedAt'>,
  now: number,
): string {
  const openedAt = Date.parse(fault.openedAt);
  const end = fault.closedAt ? Date.parse(fault.closedAt) : now;
  const margin = Math.max(HOUR, (end - openedAt) / 4);
  const parameters = formatTimeRange({
    kind: 'absolute',
    from: Math.round(openedAt - margin),
    to: Math.round(Math.min(end + margin, Math.max(now, end))),
  });
  parameters.set('fault', String(fault.number));
  return parameters.toString();
}
