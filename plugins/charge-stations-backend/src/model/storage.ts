import { Millis } from './evidence';
import { RetentionClass } from './retention';

/** What one class takes of the disk. */
export interface ClassStorage {
  /** Null where nobody has counted them yet. */
  rows: number | null;
  /** With indexes, and with what belongs to it: marks to intervals, links to conditions. */
  bytes: number;
  oldest: Millis | null;
  newest: Millis | null;
}

/** What is kept, measured. */
export interface StorageMeasurement {
  measuredAt: Millis;
  engine: 'sqlite' | 'postgresql';
  /** Counted when the database last analysed its tables. */
  rowsAreEstimates: boolean;
  totalBytes: number;
  /** Room in the file that deletion has left, and that is filled next. Null where the database does not tell. */
  reusableBytes: number | null;
  classes: Record<RetentionClass, ClassStorage>;
  /** Everything else. */
  otherBytes: number;
}
