import type { ApiTimelineMark } from '@forecourt/plugin-charge-stations-common';
import { moreTelling } from './markKinds';

/** Edge of a symbol in pixels. */
export const MARK_PX = 16;

/** Closer than this, symbols or their counts would touch. */
const APART_PX = 24;

/** A mark and where its moment is. */
export interface PlacedMark {
  x: number;
  mark: ApiTimelineMark;
}

/** Marks that share a symbol. */
export interface MarkGroup {
  /** Its name among all that is drawn. */
  key: string;
  /** The middle of the symbol, which is never cut; the moments may lie beside it. */
  x: number;
  /** The kind that the symbol shows: the one that says most. */
  kind: ApiTimelineMark['kind'];
  /** In order of time. */
  marks: PlacedMark[];
  /** How many moments it stands for. */
  count: number;
}

/** Joins marks whose symbols would touch. Input in order of `x`; `width` is that of the plot. */
export function groupMarks(marks: PlacedMark[], width: number): MarkGroup[] {
  const groups: MarkGroup[] = [];
  for (const placed of marks) {
    const x = clamp(placed.x, width);
    const last = groups[groups.length - 1];
    if (last && x - last.x < APART_PX) {
      last.marks.push(placed);
      last.count += placed.mark.count;
      last.kind = moreTelling(last.kind, placed.mark.kind);
    } else {
      const { at, kind, count } = placed.mark;
      groups.push({ key: `${kind} ${at}`, x, kind, marks: [placed], count });
    }
  }
  return groups;
}

function clamp(x: number, width: number): number {
  const half = MARK_PX / 2;
  return Math.max(half, Math.min(x, width - half));
}
