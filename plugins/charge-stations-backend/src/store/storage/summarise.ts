import {
  ClassStorage,
  Millis,
  RETENTION_CLASSES,
  RetentionClass,
  StorageMeasurement,
} from '../../model';
import { toNumberOrNull } from '../rows';
import { AgeRow } from './ageQueries';

/** One table with its indexes. */
export interface TableSize {
  table: string;
  bytes: number;
  /** Null where nobody has counted them. */
  rows: number | null;
}

/** The first has the rows that are counted. */
const TABLES: Record<RetentionClass, [string, ...string[]]> = {
  frames: ['frames'],
  events: ['events'],
  intervals: ['intervals', 'marks'],
  conditions: ['conditions', 'condition_evidence'],
  configuration: ['configuration_snapshots', 'configuration_contents'],
};

/** The sizes of all tables, by what is kept in them. */
export function summarise(measured: {
  measuredAt: Millis;
  engine: StorageMeasurement['engine'];
  rowsAreEstimates: boolean;
  totalBytes: number;
  reusableBytes: number | null;
  tables: TableSize[];
  ages: AgeRow[];
}): StorageMeasurement {
  const { ages, tables, ...rest } = measured;
  const sizes = new Map(tables.map(size => [size.table, size]));
  const classOf = (kind: RetentionClass): ClassStorage => {
    const [main] = TABLES[kind];
    const age = ages.find(it => it.class === kind);
    return {
      rows: sizes.get(main)?.rows ?? null,
      bytes: sum(TABLES[kind].map(table => sizes.get(table)?.bytes ?? 0)),
      oldest: toNumberOrNull(age?.oldest ?? null),
      newest: toNumberOrNull(age?.newest ?? null),
    };
  };
  const classes = {
    frames: classOf('frames'),
    events: classOf('events'),
    intervals: classOf('intervals'),
    conditions: classOf('conditions'),
    configuration: classOf('configuration'),
  };
  const known = sum(RETENTION_CLASSES.map(kind => classes[kind].bytes));
  const otherBytes = Math.max(
    0,
    rest.totalBytes - known - (rest.reusableBytes ?? 0),
  );
  return { ...rest, classes, otherBytes };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
