import { Mark } from '../../model';
import { toEventRefOrNull } from './eventRef';
import { BigIntValue, toNumber } from './values';

/** A row of `marks`. */
export type MarkRow = {
  identity: string;
  number: number;
  at: BigIntValue;
  kind: Mark['kind'];
  detail: string | null;
  connection_id: string | null;
  seq: number | null;
  part: number;
  source: Mark['source'];
};

export function toMarkRow(mark: Mark): MarkRow {
  return {
    identity: mark.identity,
    number: mark.number,
    at: mark.at,
    kind: mark.kind,
    detail: mark.detail,
    connection_id: mark.evidence?.connectionId ?? null,
    seq: mark.evidence?.seq ?? null,
    part: mark.evidence?.part ?? 0,
    source: mark.source,
  };
}

export function fromMarkRow(row: MarkRow): Mark {
  return {
    identity: row.identity,
    number: row.number,
    at: toNumber(row.at),
    kind: row.kind,
    detail: row.detail,
    evidence: toEventRefOrNull(row),
    source: row.source,
  };
}
