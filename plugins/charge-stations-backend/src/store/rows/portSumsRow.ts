import { PortDay } from '../../model';
import { BigIntValue, toNumber } from './values';

/** What a port's time was over some days. */
export type PortSums = Pick<
  PortDay,
  | 'identity'
  | 'port'
  | 'millis'
  | 'openings'
  | 'repeats'
  | 'repairs'
  | 'gapRepairs'
>;

/** The columns that `port_days` and `port_months` share, as they are read. */
export type PortSumsRow = {
  identity: string;
  port: string;
  up: BigIntValue;
  degraded: BigIntValue;
  down: BigIntValue;
  unknown: BigIntValue;
  unknown_ours: BigIntValue;
  planned: BigIntValue;
  excluded: BigIntValue;
  outside: BigIntValue;
  openings: BigIntValue;
  repeats: BigIntValue;
  /** Milliseconds with commas between them; null where there is none. */
  repairs: string | null;
  gap_repairs: BigIntValue;
};

/** Columns that are added up. */
export const SUMMED_COLUMNS = [
  'up',
  'degraded',
  'down',
  'unknown',
  'unknown_ours',
  'planned',
  'excluded',
  'outside',
  'openings',
  'repeats',
  'gap_repairs',
] as const;

export function toPortSumsRow(sums: PortSums): PortSumsRow {
  const { unknownOurs, ...millis } = sums.millis;
  return {
    identity: sums.identity,
    port: sums.port,
    ...millis,
    unknown_ours: unknownOurs,
    openings: sums.openings,
    repeats: sums.repeats,
    repairs: sums.repairs.join(',') || null,
    gap_repairs: sums.gapRepairs,
  };
}

export function fromPortSumsRow(row: PortSumsRow): PortSums {
  return {
    identity: row.identity,
    port: row.port,
    millis: {
      up: toNumber(row.up),
      degraded: toNumber(row.degraded),
      down: toNumber(row.down),
      unknown: toNumber(row.unknown),
      unknownOurs: toNumber(row.unknown_ours),
      planned: toNumber(row.planned),
      excluded: toNumber(row.excluded),
      outside: toNumber(row.outside),
    },
    openings: toNumber(row.openings),
    repeats: toNumber(row.repeats),
    repairs: row.repairs === null ? [] : row.repairs.split(',').map(Number),
    gapRepairs: toNumber(row.gap_repairs),
  };
}
