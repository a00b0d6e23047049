import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import { Condition, Millis } from '../model';
import { HistoryRange } from '../store/queries/HistoryQueries';
import { present, toIso } from './present';
import { DrawableMark } from './timeline/actMarks';

/** How far before a fault its causes are looked for; the page of a fault looks as far. */
const BEFORE: Millis = 3_600_000;

/** The time in which something may have caused a fault: up to its opening, which is not part of it. */
export function rangeBefore(
  condition: Pick<Condition, 'identity' | 'openedAt'>,
): HistoryRange {
  const { identity, openedAt } = condition;
  return { identity, from: openedAt - BEFORE, to: openedAt };
}

/** What changed before a fault opened, one line a kind of mark, the nearest first. */
export function presentChangesBefore(
  condition: Pick<Condition, 'identity' | 'openedAt'>,
  /** Of the station, in any order. */
  marks: DrawableMark[],
): NonNullable<ApiCondition['before']> {
  const { from, to } = rangeBefore(condition);
  const kinds = new Map<
    DrawableMark['kind'],
    { newest: DrawableMark; count: number }
  >();
  for (const mark of marks.filter(({ at }) => at >= from && at < to)) {
    const { newest, count } = kinds.get(mark.kind) ?? {
      newest: mark,
      count: 0,
    };
    kinds.set(mark.kind, {
      newest: mark.at > newest.at ? mark : newest,
      count: count + 1,
    });
  }
  return [...kinds.values()]
    .sort((a, b) => b.newest.at - a.newest.at)
    .map(({ newest, count }) => ({
      kind: newest.kind,
      at: toIso(newest.at),
      count,
      ...present({ detail: newest.detail }),
    }));
}
