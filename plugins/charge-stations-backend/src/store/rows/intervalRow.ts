import { Interval } from '../../model';
import { BigIntValue, toNumber, toNumberOrNull } from './values';

/** A row of `intervals`. */
export type IntervalRow = {
  identity: string;
  number: number;
  lane: string;
  from_at: BigIntValue;
  to_at: BigIntValue | null;
  state: Interval['state'];
  cause: Interval['cause'];
  status: string | null;
  source: Interval['source'];
};

export function toIntervalRow(interval: Interval): IntervalRow {
  return {
    identity: interval.identity,
    number: interval.number,
    lane: interval.lane,
    from_at: interval.from,
    to_at: interval.to,
    state: interval.state,
    cause: interval.cause,
    status: interval.status,
    source: interval.source,
  };
}

export function fromIntervalRow(row: IntervalRow): Interval {
  return {
    identity: row.identity,
    number: row.number,
    lane: row.lane,
    from: toNumber(row.from_at),
    to: toNumberOrNull(row.to_at),
    state: row.state,
    cause: row.cause,
    status: row.status,
    source: row.source,
  };
}
