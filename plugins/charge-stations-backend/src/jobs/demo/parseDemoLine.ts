import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { Millis } from '../../model';

const lineSchema = z
  .object({ receivedAt: z.string(), identity: z.string().min(1) })
  .and(
    z.discriminatedUnion('event', [
      z.object({ event: z.literal('open') }),
      z.object({ event: z.literal('frame'), frame: z.string() }),
      z.object({
        event: z.literal('close'),
        code: z.number().int(),
        reason: z.string(),
      }),
    ]),
  );

/** One thing that happened on a demo station's connection. */
export type DemoLine = {
  identity: string;
  receivedAt: Millis;
} & (
  | { event: 'open' }
  | { event: 'frame'; frame: string }
  | { event: 'close'; code: number; reason: string }
);

/** Reads a line as `station-simulator history` writes it. */
export function parseDemoLine(text: string): DemoLine {
  const line = lineSchema.parse(JSON.parse(text));
  const receivedAt = Date.parse(line.receivedAt);
  if (Number.isNaN(receivedAt)) {
    throw new InputError(
      `The demo history has a line without a readable time: ${line.receivedAt}`,
    );
  }
  return { ...line, receivedAt };
}
