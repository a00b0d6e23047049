import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { Millis } from '../model';
import { pageByPosition } from '../store/queries';

const DAY: Millis = 24 * 60 * 60 * 1000;
const DEFAULT_LIMIT = 50;
const MOST_FLEET_DAYS = 92;

/** A parameter as text; the document already said whether it is allowed. */
export function text(request: Request, name: string): string | undefined {
  const value: unknown = request.query[name];
  // The check of the request has made numbers and booleans of those that the document calls so.
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? String(value)
    : undefined;
}

/** A parameter that the document has a list of values for, and has been checked against. */
export function choice<Value extends string | undefined>(
  request: Request,
  name: string,
): Value | undefined {
  return text(request, name) as Value | undefined;
}

/** The parts of a parameter that holds several, separated by commas; undefined where it is absent or empty. */
export function texts(request: Request, name: string): string[] | undefined {
  const parts = text(request, name)?.split(',').filter(Boolean);
  return parts?.length ? parts : undefined;
}

/** `limit` and `cursor` of a list. */
export function page(request: Request): { limit: number; cursor?: string } {
  return {
    limit: Number(text(request, 'limit') ?? DEFAULT_LIMIT),
    cursor: text(request, 'cursor'),
  };
}

/** The part of a list in memory that a request asks for, with the cursor of what follows. */
export function pageOf<Item>(
  request: Request,
  all: readonly Item[],
): { items: Item[]; pageInfo: { nextCursor?: string } } {
  const { items, nextCursor } = pageByPosition({
    ...page(request),
    sorted: all,
  });
  return { items, pageInfo: nextCursor ? { nextCursor } : {} };
}

/** Which stations of the fleet are meant. */
export function fleetFilter(request: Request) {
  return {
    site: text(request, 'site'),
    model: text(request, 'model'),
    firmware: text(request, 'firmware'),
    owner: text(request, 'owner'),
  };
}

/** `from` inclusive, `to` exclusive; the last 24 hours when neither is given. */
export function range(
  request: Request,
  now: Millis,
): { from: Millis; to: Millis } {
  // Frames of this very millisecond belong to "until now".
  const to = time(request, 'to') ?? now + 1;
  const from = time(request, 'from') ?? to - DAY;
  if (from >= to) {
    throw new InputError('from must lie before to');
  }
  return { from, to };
}

/** The same, at most 92 days long: what is asked of the whole fleet reads the past of every station. */
export function fleetRange(
  request: Request,
  now: Millis,
): { from: Millis; to: Millis } {
  const asked = range(request, now);
  if (asked.to - asked.from > MOST_FLEET_DAYS * DAY) {
    throw new InputError(
      `from and to must lie at most ${MOST_FLEET_DAYS} days apart`,
    );
  }
  return asked;
}

/** A time of the query; undefined where it has none. */
export function time(request: Request, name: string): Millis | undefined {
  const value = text(request, name);
  if (value === undefined) {
    return undefined;
  }
  const at = Date.parse(value);
  if (Number.isNaN(at)) {
    throw new InputError(
      `${name} must be a time such as 2026-01-31T08:00:00Z, not ${JSON.stringify(
        value,
      )}`,
    );
  }
  return at;
}
