import type { TimelineLayout } from './layout';
import type { Extent } from './mergeNarrow';

/** A shape that the keyboard can go to. */
export interface Fact extends Extent {
  key: string;
  /** The fault that Enter opens. */
  fault?: number;
}

/** The rows of the picture from the top, each in order of time; empty ones are left out. */
export function factRows(layout: TimelineLayout): Fact[][] {
  const lanes = layout.lanes.flatMap(lane => {
    const { spans, blocking, warnings, sessions } = lane;
    const states: Fact[] = [
      ...spans.map(({ key, x, width }) => ({ key, x, width })),
      ...[...blocking, ...warnings].map(({ key, x, width, fault }) => ({
        key,
        x,
        width,
        fault: fault.number,
      })),
    ].sort((one, other) => one.x - other.x);
    return [states, sessions.map(({ key, x, width }) => ({ key, x, width }))];
  });
  const marks = layout.marks.map(({ key, x }) => ({ key, x, width: 0 }));
  return [marks, ...lanes].filter(row => row.length > 0);
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * Where an arrow leads from the fact `from`: along its row, or to what is nearest in the next row.
 * From outside, down leads to the beginning of the first row and up to that of the last.
 */
export function nextFact(options: {
  rows: Fact[][];
  from: string | undefined;
  direction: Direction;
}): Fact | undefined {
  const { rows, from, direction } = options;
  const at = rows.findIndex(row => row.some(({ key }) => key === from));
  if (at === -1) {
    const row = direction === 'up' ? rows[rows.length - 1] : rows[0];
    return row?.[0];
  }
  const row = rows[at];
  const index = row.findIndex(({ key }) => key === from);
  switch (direction) {
    case 'left':
      return row[index - 1] ?? row[index];
    case 'right':
      return row[index + 1] ?? row[index];
    default: {
      const next = rows[direction === 'up' ? at - 1 : at + 1];
      return next ? nearest(next, row[index]) : row[index];
    }
  }
}

function nearest(row: Fact[], { x, width }: Extent): Fact {
  const middle = x + width / 2;
  const distance = (fact: Fact) =>
    Math.max(0, fact.x - middle, middle - (fact.x + fact.width));
  return row.reduce((best, fact) =>
    distance(fact) < distance(best) ? fact : best,
  );
}
