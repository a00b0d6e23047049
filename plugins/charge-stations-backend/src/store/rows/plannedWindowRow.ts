import { PlannedWindow, WindowScope } from '../../model';
import { BigIntValue, toNumber, toNumberOrNull } from './values';

/** A row of `planned_windows`. */
export type PlannedWindowRow = {
  id: string;
  scope_type: WindowScope['type'];
  scope_ref: string;
  kind: PlannedWindow['kind'];
  reason: PlannedWindow['reason'];
  note: string;
  from_at: BigIntValue;
  to_at: BigIntValue;
  author: string;
  created_at: BigIntValue;
  cancelled_at: BigIntValue | null;
  cancelled_by: string | null;
};

export function toPlannedWindowRow(window: PlannedWindow): PlannedWindowRow {
  return {
    id: window.id,
    scope_type: window.scope.type,
    scope_ref: refOfScope(window.scope),
    kind: window.kind,
    reason: window.reason,
    note: window.note,
    from_at: window.from,
    to_at: window.to,
    author: window.author,
    created_at: window.createdAt,
    cancelled_at: window.cancelledAt,
    cancelled_by: window.cancelledBy,
  };
}

export function fromPlannedWindowRow(row: PlannedWindowRow): PlannedWindow {
  return {
    id: row.id,
    scope: scopeOfRow(row),
    ...(row.kind === 'excluded'
      ? { kind: row.kind, reason: row.reason ?? 'other' }
      : { kind: row.kind, reason: null }),
    note: row.note,
    from: toNumber(row.from_at),
    to: toNumber(row.to_at),
    author: row.author,
    createdAt: toNumber(row.created_at),
    cancelledAt: toNumberOrNull(row.cancelled_at),
    cancelledBy: row.cancelled_by,
  };
}

/** What a scope has beside its type, as the column that is looked up. */
export function refOfScope(scope: WindowScope): string {
  switch (scope.type) {
    case 'station':
      return scope.identity;
    case 'fleet':
      return '';
    default:
      return scope.ref;
  }
}

function scopeOfRow(row: PlannedWindowRow): WindowScope {
  switch (row.scope_type) {
    case 'station':
      return { type: 'station', identity: row.scope_ref };
    case 'fleet':
      return { type: 'fleet' };
    default:
      return { type: row.scope_type, ref: row.scope_ref };
  }
}
