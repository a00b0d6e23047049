/** `compact`: low lanes without marks, for an overview card. */
export type TimelineVariant = 'full' | 'compact';

/** Measures in CSS pixels. A lane is a strip for warnings and signs, and below it the band. */
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
    marksHeight: 28,
    laneHeight: 44,
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
