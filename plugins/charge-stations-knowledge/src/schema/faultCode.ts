import { z } from 'zod';
import { references } from './reference';
import { doubts, sentence, severity } from './words';

/** Who can end a fault, or has to. */
export const responsible = z
  .array(z.enum(['ev', 'evse', 'user', 'operator', 'grid', 'network']))
  .optional();

const faultCode = z
  .strictObject({
    name: sentence.optional(),
    /** In own words. */
    meaning: sentence.optional(),
    /** How it clears, in own words. */
    recovery: sentence.optional(),
    /** What somebody who knows stations adds. */
    remark: sentence.optional(),
    /** Other spellings; case and punctuation never count. */
    aliases: z.array(sentence).optional(),
    /** Of every report of the code, or apart for status Faulted and any other. */
    severity: z
      .union([
        severity,
        z.strictObject({
          faulted: severity.optional(),
          otherwise: severity.optional(),
        }),
      ])
      .optional(),
    responsible,
    /** Whether charging ends with it; absent where that depends or is not known. */
    stopsCharging: z.boolean().optional(),
    /** The statuses with which the specification allows it; absent: any. */
    legalStatuses: z.array(sentence).optional(),
    /** The error code of OCPP 1.6 that comes with it. */
    ocpp16: sentence.optional(),
    /** `noFault`: it says that nothing is wrong. `ours`: a name that we give and no station sends. */
    is: z.enum(['noFault', 'ours']).optional(),
    /** Absent: those of the taxonomy. */
    references,
    ...doubts,
  })
  .refine(code => code.verified !== false || code.severity === undefined, {
    path: ['severity'],
    message: 'a code that is not verified has no severity',
  });

/** A family of codes. */
export const taxonomy = z.strictObject({
  title: sentence.optional(),
  /** How its codes are told among vendor codes; absent where they are never one. */
  written: z
    .union([
      z.strictObject({
        prefix: z.string().regex(/^[A-Za-z]+$/, 'has to be letters'),
        digits: z.int().min(1).max(9),
      }),
      z.strictObject({
        vendorId: sentence,
        /** The N-th part of info belongs to the N-th code. */
        infoPerCode: z.boolean().optional(),
        /** OCPP 2.x, which has no vendorId: a name of the taxonomy in techCode is its code. */
        inTechCode: z.boolean().optional(),
      }),
    ])
    .optional(),
  /** Of each code that has none of its own. */
  references,
  codes: z.record(z.string(), faultCode).optional(),
  ranges: z
    .record(
      z.string(),
      z.strictObject({ from: sentence, to: sentence, meaning: sentence }),
    )
    .optional(),
});
