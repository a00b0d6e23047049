import { Condition, HistoryChange, Interval, Mark } from '../model';
import { EvidenceBatch } from '../store';

type History = Pick<
  EvidenceBatch,
  | 'intervals'
  | 'closedIntervals'
  | 'deletedIntervals'
  | 'conditions'
  | 'links'
  | 'marks'
>;

/** What is left to write of the reducer's changes: the last word on each row. */
export function collapseChanges(changes: HistoryChange[]): History {
  const intervals = new Map<string, Interval>();
  const closed = new Map<string, History['closedIntervals'][number]>();
  const deletedIntervals: History['deletedIntervals'] = [];
  const conditions = new Map<string, Condition>();
  const marks = new Map<string, Mark>();
  const links: History['links'] = [];

  for (const change of changes) {
    switch (change.type) {
      case 'putInterval':
        intervals.set(keyOf(change.interval), change.interval);
        closed.delete(keyOf(change.interval));
        break;
      case 'closeInterval': {
        const { identity, number, to } = change;
        const put = intervals.get(keyOf(change));
        if (put) {
          intervals.set(keyOf(change), { ...put, to });
        } else {
          closed.set(keyOf(change), { identity, number, to });
        }
        break;
      }
      case 'deleteInterval': {
        const { identity, number } = change;
        intervals.delete(keyOf(change));
        closed.delete(keyOf(change));
        // Deletions are written before rows, so an interval that was put again stays.
        deletedIntervals.push({ identity, number });
        break;
      }
      case 'putCondition':
        conditions.set(keyOf(change.condition), change.condition);
        break;
      case 'putMark':
        marks.set(keyOf(change.mark), change.mark);
        break;
      default: {
        const { type: _, ...link } = change;
        links.push(link);
      }
    }
  }
  return {
    intervals: [...intervals.values()],
    closedIntervals: [...closed.values()],
    deletedIntervals,
    conditions: [...conditions.values()],
    links,
    marks: [...marks.values()],
  };
}

function keyOf(row: { identity: string; number: number }): string {
  return `${row.number} ${row.identity}`;
}
