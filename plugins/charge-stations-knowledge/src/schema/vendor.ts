import { z } from 'zod';
import { responsible } from './faultCode';
import { references } from './reference';
import { doubts, sentence, severity } from './words';

const vendorCode = z
  .strictObject({
    title: sentence.optional(),
    vendorErrorCode: sentence.optional(),
    /** What `info` says, for a report without a vendor code. */
    info: sentence.optional(),
    /** Absent: whatever the model. */
    models: z.array(sentence).optional(),
    severity: severity.optional(),
    meaning: sentence.optional(),
    recovery: sentence.optional(),
    responsible,
    stopsCharging: z.boolean().optional(),
    advice: sentence.optional(),
    references,
    ...doubts,
  })
  .refine(code => code.vendorErrorCode || code.info, {
    message: 'needs a vendorErrorCode or an info to be told by',
  });

/** One of several faults that a vendor reports under the same standard code; `info` tells them apart. */
const variant = z.strictObject({
  title: sentence.optional(),
  /** As it is written on the wire. */
  errorCode: sentence.optional(),
  /** `info` when it begins. */
  raised: sentence.optional(),
  /** `info` when it is over: ends exactly what `raised` began. */
  resolved: sentence.optional(),
  meaning: sentence.optional(),
  recovery: sentence.optional(),
  responsible,
  stopsCharging: z.boolean().optional(),
  advice: sentence.optional(),
  references,
  ...doubts,
});

/** What a maker's stations say. */
export const vendor = z.strictObject({
  title: sentence.optional(),
  /** As stations name it in BootNotification, for `codes`. */
  names: z.array(sentence).optional(),
  /** Of each code and variant that has none of its own. */
  references,
  /** Codes of its own: they replace `vendor:<vendor>:<code>` by `<key of the vendor>:<key of the code>`. */
  codes: z.record(z.string(), vendorCode).optional(),
  /** What its firmware reports under standard codes. */
  faults: z.record(z.string(), variant).optional(),
});
