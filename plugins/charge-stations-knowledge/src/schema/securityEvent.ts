import { z } from 'zod';
import { references } from './reference';
import { doubts, ocppVersion, sentence } from './words';

/** A type of SecurityEventNotification. */
export const securityEvent = z.strictObject({
  meaning: sentence.optional(),
  /** What other versions call it. */
  aliases: z.array(sentence).optional(),
  /** By version: whether a station has to tell us. A version that does not list it is not here. */
  critical: z.partialRecord(ocppVersion, z.boolean()).optional(),
  remark: sentence.optional(),
  references,
  ...doubts,
});
