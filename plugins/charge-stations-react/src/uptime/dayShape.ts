import type { ApiAvailabilityDay } from '@forecourt/plugin-charge-stations-common';

/**
 * What a part of a day's bar stands for: time that counts as up, time that counts as lost, time that
 * nothing is known of, and a day that does not count at all.
 */
export type DayPartKind = 'up' | 'lost' | 'unknown' | 'notCounted';

/** A part of a bar, from the top, in pixels. */
export interface DayPart {
  kind: DayPartKind;
  y: number;
  height: number;
}

/** Five minutes of a day are less than a pixel; what was lost must be seen all the same. */
const LEAST = 3;

/**
 * The parts of a day's bar from the top: what was lost hangs from above, what is unknown is under it, and
 * what was up stands on the ground. So the shape says what the colours say.
 */
export function dayShape(
  day: Pick<ApiAvailabilityDay, 'figure' | 'coverage' | 'millis'>,
  height: number,
): DayPart[] {
  const { figure, coverage, millis } = day;
  if (figure === null) {
    const isUnknown = millis.unknown + millis.unknownOurs > 0;
    return [{ kind: isUnknown ? 'unknown' : 'notCounted', y: 0, height }];
  }
  const known = coverage ?? 1;
  const lostInAll = seen((1 - figure) * known * height);
  const room = height - Math.min(lostInAll, LEAST);
  const unknown = Math.min(seen((1 - known) * height), room);
  const lost = Math.min(lostInAll, height - unknown);
  return stacked([
    { kind: 'lost', height: lost },
    { kind: 'unknown', height: unknown },
    { kind: 'up', height: height - unknown - lost },
  ]);
}

function seen(height: number): number {
  return height > 0.01 ? Math.max(LEAST, height) : 0;
}

function stacked(parts: Omit<DayPart, 'y'>[]): DayPart[] {
  let y = 0;
  return parts
    .map(part => {
      const placed = { ...part, y };
      y += part.height;
      return placed;
    })
    .filter(part => part.height > 0);
}
