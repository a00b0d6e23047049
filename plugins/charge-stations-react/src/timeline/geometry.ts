/** `compact`: low lanes without marks, for an overview card. */
export type TimelineVariant = 'full' | 'compact';

/** Measures in CSS pixels. A lane is a strip for warnings and signs, below it the band, and a gap with the sessions in it. */
export interface Geometry {
  labelWidth: number;
  marksHeight: number;
  laneHeight: number;
  stripHeight: number;
  bandHeight: number;
  /** Of a charging session beneath the band; 0 where none are drawn. */
  sessionHeight: number;
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
    sessionHeight: 5,
    axisHeight: 24,
    tickWidth: 90,
  },
  compact: {
    labelWidth: 84,
    marksHeight: 0,
    laneHeight: 28,
    stripHeight: 10,
    bandHeight: 13,
    sessionHeight: 0,
    axisHeight: 20,
    tickWidth: 70,
  },
};

/** More room for the names of lanes that say an EVSE and a connector, or another station. */
const EVSE_LABEL_EXTRA = 54;

/** About the width of a letter. */
const LETTER_PX = 6.4;

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

/** How many letters of a lane's name there is room for. */
export function lettersOf({ labelWidth }: Pick<Geometry, 'labelWidth'>) {
  return Math.floor((labelWidth - 8) / LETTER_PX);
}

/** How far what can be hit reaches into the gap: below a band, and above the strip of the next lane. */
export function hitMargins(geometry: Geometry): {
  below: number;
  above: number;
} {
  const { laneHeight, stripHeight, bandHeight, sessionHeight } = geometry;
  const below = 2;
  const used = stripHeight + bandHeight + below + sessionHeight;
  return { below, above: laneHeight - used };
}
