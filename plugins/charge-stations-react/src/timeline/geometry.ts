/** `compact`: low lanes without marks, for an overview card. */
export type TimelineVariant = 'full' | 'compact';

/** Measures in CSS pixels. A lane is a strip for warnings and signs, below it the band, and a gap. */
export interface Geometry {
  labelWidth: number;
  marksHeight: number;
  laneHeight: number;
  stripHeight: number;
  bandHeight: number;
  axisHeight: number;
  /** Room for one label of the axis. */
  tickWidth: number;
}

export const GEOMETRY: Record<TimelineVariant, Geometry> = {
  full: {
    labelWidth: 96,
    marksHeight: 30,
    laneHeight: 48,
    stripHeight: 14,
    bandHeight: 22,
    axisHeight: 24,
    tickWidth: 90,
  },
  compact: {
    labelWidth: 84,
    marksHeight: 0,
    laneHeight: 28,
    stripHeight: 10,
    bandHeight: 13,
    axisHeight: 20,
    tickWidth: 70,
  },
};

/** More room for the names of lanes that say an EVSE and a connector, or another station. */
const EVSE_LABEL_EXTRA = 44;

/** The measures for the lanes of these ids. */
export function geometryOf(
  variant: TimelineVariant,
  laneIds: readonly string[],
): Geometry {
  const geometry = GEOMETRY[variant];
  const isLong = laneIds.some(id =>
    /^evse:\d+\/connector:|^compared\//.test(id),
  );
  return isLong
    ? { ...geometry, labelWidth: geometry.labelWidth + EVSE_LABEL_EXTRA }
    : geometry;
}

/** How far what can be hit reaches into the gap: below a band, and above the strip of the next lane. */
export function hitMargins(geometry: Geometry): {
  below: number;
  above: number;
} {
  const { laneHeight, stripHeight, bandHeight } = geometry;
  const below = 2;
  return { below, above: laneHeight - stripHeight - bandHeight - below };
}
