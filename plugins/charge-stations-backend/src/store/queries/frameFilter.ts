import { Knex } from 'knex';
import { FrameEvidence } from '../../model';
import { toStorableText } from '../storableText';

/** Which frames are listed; what is absent does not narrow. */
export interface FrameFilter {
  direction?: FrameEvidence['direction'];
  messageKind?: FrameEvidence['messageKind'];
  action?: string;
  /** Only those with which something is wrong. */
  violationsOnly?: boolean;
  /** Part of the stored text of the frame or of its answer; the case of ASCII letters is ignored. */
  text?: string;
}

const COLUMNS = {
  direction: 'frames.direction',
  messageKind: 'frames.message_kind',
  action: 'frames.action',
} as const;

/** Narrows a query over `frames`. */
export function matching(
  query: Knex.QueryBuilder,
  filter: FrameFilter,
): Knex.QueryBuilder {
  for (const field of ['direction', 'messageKind', 'action'] as const) {
    const value = filter[field];
    if (value !== undefined) {
      query.where(COLUMNS[field], toStorableText(value));
    }
  }
  if (filter.violationsOnly) {
    query.whereNotNull('frames.violations');
  }
  if (filter.text) {
    containing(query, toStorableText(filter.text));
  }
  return query;
}

/** A position and not `like`, to which some characters of a text would be patterns. */
function containing(query: Knex.QueryBuilder, text: string): void {
  const position = query.client.driverName === 'pg' ? 'strpos' : 'instr';
  // Both sides by the database's own rule: it may know other letters than JavaScript does.
  const contains = `${position}(lower(??), lower(?)) > 0`;
  query.where(either =>
    either
      .whereRaw(contains, ['frames.raw', text])
      .orWhereRaw(contains, ['frames.answer', text]),
  );
}
