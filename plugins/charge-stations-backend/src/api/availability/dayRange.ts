import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { Millis } from '../../model';
import { addDays, dayAt } from '../../model/zonedTime';
import { DayRange } from '../../store/queries';
import { text } from '../query';

const DAY: Millis = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 30;

/** `from` and `to` of a request, as days; the last thirty, today so far included, where it does not say. */
export function dayRange(
  request: Request,
  options: { now: Millis; timeZone: string; most: number },
): DayRange {
  const { now, timeZone, most } = options;
  const to = day(request, 'to') ?? addDays(dayAt(now, timeZone), 1);
  const from = day(request, 'from') ?? addDays(to, -DEFAULT_DAYS);
  if (from >= to) {
    throw new InputError('from must lie before to');
  }
  if (Date.parse(to) - Date.parse(from) > most * DAY) {
    throw new InputError(`from and to must lie at most ${most} days apart`);
  }
  return { from, to };
}

function day(request: Request, name: string): string | undefined {
  const value = text(request, name);
  if (value === undefined) {
    return undefined;
  }
  // Some parsers take the 30th of February for a day in March.
  if (Number.isNaN(Date.parse(value)) || addDays(value, 0) !== value) {
    throw new InputError(
      `${name} must be a day such as 2026-01-31, not ${JSON.stringify(value)}`,
    );
  }
  return value;
}
