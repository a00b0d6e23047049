import { EventRef } from '../../model';

/** The columns that name an event. */
export interface RefColumns {
  connection_id: string;
  seq: number;
  /** 0 is the first event of a record. */
  part: number;
}

export function toEventRef(row: RefColumns): EventRef {
  const { connection_id: connectionId, seq, part } = row;
  return part === 0 ? { connectionId, seq } : { connectionId, seq, part };
}

/** A reference whose columns may be empty. */
export function toEventRefOrNull(row: {
  connection_id: string | null;
  seq: number | null;
  part: number;
}): EventRef | null {
  const { connection_id, seq, part } = row;
  return connection_id === null || seq === null
    ? null
    : toEventRef({ connection_id, seq, part });
}
