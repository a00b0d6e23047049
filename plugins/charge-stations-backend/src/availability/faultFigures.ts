import { FaultFigures, Millis, PortDay } from '../model';
import { sumMillis, totalOf } from './millis';

const PORT_DAY: Millis = 24 * 60 * 60 * 1000;

/**
 * Time to repair, time between faults, their rate and how many come back, of one port or of several together. Days are
 * added up first, figures never averaged, so a port with a short history weighs little.
 */
export function faultFigures(
  days: readonly Pick<
    PortDay,
    'millis' | 'openings' | 'repeats' | 'repairs' | 'gapRepairs'
  >[],
): FaultFigures {
  const sums = sumMillis(days.map(({ millis }) => millis));
  const up = totalOf(sums, ['up', 'degraded']);
  const portDays = (totalOf(sums) - sums.outside) / PORT_DAY;
  const openings = total(days.map(day => day.openings));
  const repairs = days.flatMap(day => day.repairs).sort((a, b) => a - b);
  return {
    openings,
    repair: {
      count: repairs.length,
      gapRepairs: total(days.map(day => day.gapRepairs)),
      mean: repairs.length > 0 ? total(repairs) / repairs.length : null,
      median: median(repairs),
      p90: repairs[Math.ceil(repairs.length * 0.9) - 1] ?? null,
    },
    betweenFaults:
      openings > 0
        ? { type: 'mean', millis: up / openings }
        : { type: 'longerThan', millis: up },
    per30PortDays: portDays > 0 ? (openings * 30) / portDays : null,
    repeatRate:
      openings > 0 ? total(days.map(day => day.repeats)) / openings : null,
  };
}

/** The middle of a sorted list, or the mean of the two in its middle. */
function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) {
    return null;
  }
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
