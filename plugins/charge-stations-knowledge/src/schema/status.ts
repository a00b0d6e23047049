import { z } from 'zod';
import { references } from './reference';
import { doubts, ocppVersion, sentence } from './words';

const status = z.strictObject({
  meaning: sentence.optional(),
  /** Whether somebody can charge, or soon can, as far as the status says. */
  operative: z.boolean().optional(),
  /** Connector 0, the station itself, may have it. */
  ofStation: z.boolean().optional(),
  references,
  ...doubts,
});

/** What a connector reports of itself, in the order of its specification. */
export const statusFamily = z.strictObject({
  title: sentence.optional(),
  versions: z.array(ocppVersion).optional(),
  /** Of each status that has none of its own. */
  references,
  statuses: z.record(z.string(), status).optional(),
});
