import { Condition, Millis } from '../../model';
import { DrawableMark } from './actMarks';
import { Window } from './mergeSpans';

/** A fault as a picture of limited width shows it; `condition` is the first of those it stands for. */
export interface DrawnFault {
  condition: Condition;
  from: Millis;
  to: Millis;
  /** Open now, wherever the window ends. */
  ongoing: boolean;
  merged: number;
}

/** Joins faults of one scope and code that lie closer together than a pixel. Each kind oldest first. */
export function mergeFaults(
  conditions: Condition[],
  window: Window,
): DrawnFault[] {
  const drawn: DrawnFault[] = [];
  const last = new Map<string, DrawnFault>();
  for (const condition of conditions) {
    const from = Math.max(condition.openedAt, window.from);
    const to = Math.min(condition.closedAt ?? window.now, window.to);
    const ongoing = condition.closedAt === null;
    const key = `${condition.code} ${condition.blocking}`;
    const before = last.get(key);
    const touches = before && from - before.to < window.resolution;
    if (touches && (to - from < window.resolution || before.merged > 1)) {
      before.to = Math.max(before.to, to);
      before.ongoing ||= ongoing;
      before.merged += 1;
      continue;
    }
    const fault = {
      condition,
      from,
      to: Math.max(to, from),
      ongoing,
      merged: 1,
    };
    last.set(key, fault);
    drawn.push(fault);
  }
  return drawn;
}

/** Marks of one kind that would be drawn over each other. */
export interface DrawnMark {
  mark: DrawableMark;
  count: number;
}

/** Counts marks of one kind within a pixel; the newest lends its text. Each kind oldest first. */
export function mergeMarks(marks: DrawableMark[], window: Window): DrawnMark[] {
  const drawn: DrawnMark[] = [];
  const last = new Map<string, DrawnMark>();
  for (const mark of marks) {
    const before = last.get(mark.kind);
    if (before && mark.at - before.mark.at < window.resolution) {
      before.mark = { ...mark, at: before.mark.at };
      before.count += 1;
      continue;
    }
    const one = { mark, count: 1 };
    last.set(mark.kind, one);
    drawn.push(one);
  }
  return drawn;
}
