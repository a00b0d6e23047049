import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { supportedProtocols } from '../../protocol';

/** As much of a bad line as finds it in its file. */
const SHOWN_LENGTH = 120;

const lineSchema = z
  .object({
    /** Milliseconds since the epoch, from ISO 8601. */
    receivedAt: z
      .string()
      .transform(time => Date.parse(time))
      .pipe(z.number()),
    identity: z.string().min(1),
  })
  .and(
    z.discriminatedUnion('event', [
      z.object({
        event: z.literal('open'),
        /** Files from before there were others do not say it. */
        protocol: z.enum(supportedProtocols).default('ocpp1.6'),
      }),
      z.object({
        event: z.literal('frame'),
        /** Files from before there were others do not say it. */
        direction: z.enum(['fromStation', 'toStation']).default('fromStation'),
        frame: z.string(),
      }),
      z.object({
        event: z.literal('close'),
        code: z.number().int(),
        reason: z.string(),
      }),
    ]),
  );

/** One thing that happened on a demo station's connection. */
export type DemoLine = z.infer<typeof lineSchema>;

/** Reads a line as `station-simulator history` writes it. */
export function parseDemoLine(text: string): DemoLine {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new InputError(
      `The demo history has a line that cannot be read: ${text.slice(
        0,
        SHOWN_LENGTH,
      )}`,
      error,
    );
  }
}
