import { z } from 'zod';

/** A span of time in milliseconds; `min` equals `max` unless the author wrote a range. */
export interface Duration {
  min: number;
  max: number;
}

const UNITS: Record<string, number> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

const SPAN = /^(\d+(\.\d+)?(ms|s|m|h|d))+$/;

/** Reads `90s`, `1h30m` or `2d`; undefined when the text is none. */
function parseSpan(text: string): number | undefined {
  if (!SPAN.test(text)) {
    return undefined;
  }
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g);
  return [...parts].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * UNITS[unit],
    0,
  );
}

/** Reads `5m` or the range `5m..10m`; undefined when the text is neither. */
export function parseDuration(text: string): Duration | undefined {
  const [min, max = min, ...rest] = text
    .split('..')
    .map(part => parseSpan(part.trim()));
  if (min === undefined || max === undefined || rest.length > 0 || max < min) {
    return undefined;
  }
  return { min, max };
}

/** `duration('10s..30s')` for defaults in code. */
export function duration(text: string): Duration {
  const parsed = parseDuration(text);
  if (!parsed) {
    throw new TypeError(`Not a duration: ${text}`);
  }
  return parsed;
}

/** A duration or range of durations in YAML. */
export const durationSchema = z.unknown().transform((value, context) => {
  const parsed = typeof value === 'string' ? parseDuration(value) : undefined;
  if (!parsed) {
    context.issues.push({
      code: 'custom',
      input: value,
      message: `expected a duration such as "30s", "1h30m" or "5m..10m", got ${JSON.stringify(
        value,
      )}`,
    });
    return z.NEVER;
  }
  return parsed;
});

/** A duration that must be one span: there is nothing to choose. */
export const spanSchema = durationSchema
  .refine(
    range => range.min === range.max,
    'expected one duration, not a range',
  )
  .transform(range => range.min);
