import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';

/** Which faults of the range are shown; what is absent does not narrow. */
export interface FaultFilter {
  code?: string;
  /** `station` or `connector:N`. */
  scope?: string;
  /** 1 to 5. */
  severity?: number;
  openOnly: boolean;
}

/** The filter that the query string holds: `code`, `connector`, `severity`, `open`. */
export function faultFilterFrom(parameters: URLSearchParams): FaultFilter {
  const severity = Number(parameters.get('severity'));
  return {
    code: parameters.get('code') ?? undefined,
    scope: parameters.get('connector') ?? undefined,
    severity: severity >= 1 && severity <= 5 ? severity : undefined,
    openOnly: parameters.get('open') === 'true',
  };
}

/** Whether a fault is shown. `openOnly` is the API's to decide, and asked for again here. */
export function matchesFilter(
  condition: ApiCondition,
  filter: FaultFilter,
): boolean {
  return (
    (filter.code === undefined || filter.code === condition.code) &&
    (filter.scope === undefined || filter.scope === condition.scope) &&
    (filter.severity === undefined || filter.severity === condition.severity) &&
    (!filter.openOnly || condition.closedAt === undefined)
  );
}

/** Whether the filter hides anything. */
export function narrows(filter: FaultFilter): boolean {
  const { openOnly, ...rest } = filter;
  return openOnly || Object.values(rest).some(value => value !== undefined);
}
