import { z } from 'zod';
import { references } from './reference';
import { doubts, sentence } from './words';

const mapping = z.strictObject({
  /** A key of `statuses`. */
  status: sentence,
  /** What others map it to. */
  alternatives: z.array(sentence).optional(),
  remark: sentence.optional(),
  ...doubts,
});

/** The statuses of an EVSE in OCPI, and which of them a station's state is. */
export const ocpi = z.strictObject({
  statuses: z
    .record(
      z.string(),
      z.strictObject({ meaning: sentence.optional(), references, ...doubts }),
    )
    .optional(),
  from: z
    .strictObject({
      /** By OCPP status, of any version. */
      statuses: z.record(z.string(), mapping).optional(),
      /** By the code of an open condition, which goes before the status. */
      conditions: z.record(z.string(), mapping).optional(),
      /** By `spec.lifecycle` of the entity, which goes before both. */
      lifecycles: z.record(z.string(), mapping).optional(),
    })
    .optional(),
});
