/** Which faults of the range are shown; what is absent does not narrow. */
export interface FaultFilter {
  code?: string;
  /** For example `station`, `connector:2` or `evse:1/connector:2`. */
  scope?: string;
  /** 1 to 5. */
  severity?: number;
  /** Only those open now. */
  open?: true;
}

/** The filter that the query string holds: `code`, `connector`, `severity`, `open`. */
export function faultFilterFrom(parameters: URLSearchParams): FaultFilter {
  const severity = Number(parameters.get('severity'));
  return {
    code: parameters.get('code') || undefined,
    scope: parameters.get('connector') || undefined,
    severity: [1, 2, 3, 4, 5].find(known => known === severity),
    open: parameters.get('open') === 'true' || undefined,
  };
}

/** Whether the filter hides anything. */
export function narrows(filter: FaultFilter): boolean {
  return Object.values(filter).some(value => value !== undefined);
}
