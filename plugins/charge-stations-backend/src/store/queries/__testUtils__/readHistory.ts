import { Knex } from 'knex';
import {
  ConditionRow,
  fromConditionRow,
  fromIntervalRow,
  fromMarkRow,
  IntervalRow,
  MarkRow,
  toEventRef,
} from '../../rows';
import { refKey } from '../EvidenceQueries';

/** All that the store says was made of a station's evidence, comparable. */
export async function readHistory(options: {
  database: Knex;
  identity: string;
}) {
  const { database, identity } = options;
  const intervals = await database<IntervalRow>('intervals')
    .where({ identity })
    .orderBy('number');
  const conditions = await database<ConditionRow>('conditions')
    .where({ identity })
    .orderBy('number');
  const marks = await database<MarkRow>('marks')
    .where({ identity })
    .orderBy('number');
  const links = await database('condition_evidence')
    .where({ identity })
    .orderBy('id')
    .select('connection_id', 'seq', 'part', 'effect', 'condition_number');
  return {
    intervals: intervals.map(fromIntervalRow),
    conditions: conditions.map(fromConditionRow),
    marks: marks.map(fromMarkRow),
    effects: links.map(
      link =>
        `${refKey(toEventRef(link))} ${link.effect} ${link.condition_number}`,
    ),
  };
}
