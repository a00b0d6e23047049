import { z } from 'zod';
import { parseDuration } from './duration';

/**
 * What a message says about its time: nothing, the station's clock, the clock moved by a span
 * (negative: the past), or always the same instant.
 */
export type TimestampMode =
  | { type: 'none' }
  | { type: 'now' }
  | { type: 'offset'; ms: number }
  | { type: 'fixed'; at: number };

/** A signed span such as `-47h` or `90s`, in milliseconds; undefined when the text is none. */
export function parseSignedSpan(text: string): number | undefined {
  const parsed = parseDuration(text.replace(/^[-+]/, ''));
  if (!parsed || parsed.min !== parsed.max) {
    return undefined;
  }
  return text.startsWith('-') ? -parsed.min : parsed.min;
}

const offset = z.string().transform((text, context) => {
  const ms = parseSignedSpan(text);
  if (ms === undefined) {
    context.issues.push({
      code: 'custom',
      input: text,
      message: `expected a signed duration such as "-2h", got "${text}"`,
    });
    return z.NEVER;
  }
  return ms;
});

/** A signed span in YAML. */
export const signedSpanSchema = offset;

const EXPECTED =
  'expected none, now, { offset: "-2h" } or { fixed: "2022-01-31T14:44:28Z" }';

/** A timestamp mode in YAML. */
export const timestampSchema = z.union(
  [
    z.literal('none').transform((): TimestampMode => ({ type: 'none' })),
    z.literal('now').transform((): TimestampMode => ({ type: 'now' })),
    z
      .strictObject({ offset })
      .transform(
        (body): TimestampMode => ({ type: 'offset', ms: body.offset }),
      ),
    z.strictObject({ fixed: z.iso.datetime({ offset: true }) }).transform(
      (body): TimestampMode => ({
        type: 'fixed',
        at: Date.parse(body.fixed),
      }),
    ),
  ],
  { error: EXPECTED },
);
