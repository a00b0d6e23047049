import { Millis } from './evidence';
import { StationService } from './station';
import { addDays, startOfDay } from './zonedTime';

const DATE = /^\d{4}-\d\d-\d\d$/;

/** When a station's first day in service begins and its last one ends; what cannot be read bounds nothing. */
export function serviceTime({
  commissionedAt,
  decommissionedAt,
  timeZone = 'UTC',
}: Pick<StationService, 'commissionedAt' | 'decommissionedAt' | 'timeZone'>): {
  from: Millis | null;
  to: Millis | null;
} {
  return {
    from: momentOf(commissionedAt, day => startOfDay(day, timeZone)),
    to: momentOf(decommissionedAt, day =>
      startOfDay(addDays(day, 1), timeZone),
    ),
  };
}

function momentOf(
  text: string | undefined,
  ofDay: (day: string) => Millis,
): Millis | null {
  if (text === undefined) {
    return null;
  }
  const at = Date.parse(text);
  if (Number.isNaN(at)) {
    return null;
  }
  return DATE.test(text) ? ofDay(text) : at;
}
