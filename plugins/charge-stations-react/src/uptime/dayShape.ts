import type { ApiAvailabilityDay } from '@forecourt/plugin-charge-stations-common';

/**
 * What a part of a bar stands for: time it was down, time that nothing is known of, time that is planned,
 * excluded or outside service, and time it was up.
 */
export type DayPartKind = 'down' | 'unknown' | 'notCounted' | 'up';

/** A part of a bar, from the top, in pixels. */
export interface DayPart {
  kind: DayPartKind;
  y: number;
  height: number;
}

/** Five minutes of a day are less than a pixel; they must be seen all the same. */
const LEAST = 3;

/**
 * The parts of a bar from the top: what was down hangs from above, what is unknown or does not count is under
 * it, and what was up stands on the ground. So the shape says what the colours say, whatever the rulebook makes
 * of it.
 */
export function dayShape(
  millis: ApiAvailabilityDay['millis'],
  height: number,
): DayPart[] {
  const lengths: [DayPartKind, number][] = [
    ['down', millis.down],
    ['unknown', millis.unknown + millis.unknownOurs],
    ['notCounted', millis.planned + millis.excluded + millis.outside],
    ['up', millis.up + millis.degraded],
  ];
  const total = lengths.reduce((sum, [, length]) => sum + length, 0);
  const parts = lengths
    .filter(([, length]) => length > 0)
    .map(([kind, length]) => ({
      kind,
      height: Math.max(LEAST, (length / total) * height),
    }));
  return stacked(fitted(parts, height));
}

/** What small parts were given to be seen is taken from the largest. */
function fitted(parts: Omit<DayPart, 'y'>[], height: number) {
  const excess = parts.reduce((sum, part) => sum + part.height, -height);
  const largest = parts.reduce(
    (best, part) => (part.height > best.height ? part : best),
    parts[0],
  );
  return parts.map(part =>
    part === largest ? { ...part, height: part.height - excess } : part,
  );
}

function stacked(parts: Omit<DayPart, 'y'>[]): DayPart[] {
  let y = 0;
  return parts.map(part => {
    const placed = { ...part, y };
    y += part.height;
    return placed;
  });
}
