import { IncidentAct, IncidentDeed } from '../../model';
import { BigIntValue, toNumber } from './values';

/** A row of `incident_acts`. */
export type IncidentActRow = {
  id: string;
  identity: string;
  scope: string;
  code: string;
  opened_at: BigIntValue;
  type: IncidentDeed['type'];
  /** JSON: what the type of deed has besides. */
  detail: string | null;
  text: string | null;
  author: string;
  at: BigIntValue;
  /** The station of what a merge merges into; also in `detail`. */
  into_identity: string | null;
};

export function toIncidentActRow(act: IncidentAct): IncidentActRow {
  const { id, incident, text, author, at } = act;
  const { type, ...detail } = act.deed;
  return {
    id,
    identity: incident.identity,
    scope: incident.scope,
    code: incident.code,
    opened_at: incident.openedAt,
    type,
    detail: Object.keys(detail).length > 0 ? JSON.stringify(detail) : null,
    text,
    author,
    at,
    into_identity: act.deed.type === 'merge' ? act.deed.into.identity : null,
  };
}

export function fromIncidentActRow(row: IncidentActRow): IncidentAct {
  const { id, identity, scope, code, text, author } = row;
  return {
    id,
    incident: { identity, scope, code, openedAt: toNumber(row.opened_at) },
    deed: {
      type: row.type,
      ...(row.detail === null ? {} : JSON.parse(row.detail)),
    },
    text,
    author,
    at: toNumber(row.at),
  };
}
