import { z } from 'zod';
import { configurationSchema } from './configurationSchema';
import { messagesSchema } from './messagesSchema';

/** S1 danger to S5 notice. */
const severity = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
]);

/** False where nobody of ours has seen it confirmed: shown as such, and nothing follows from it. Absent is true. */
const verified = z.boolean().optional();

const sentence = z.string().min(1);

const faultCode = z
  .strictObject({
    name: sentence.optional(),
    meaning: sentence.optional(),
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
    responsible: z
      .array(z.enum(['ev', 'evse', 'user', 'operator', 'grid', 'network']))
      .optional(),
    /** The error code of OCPP 1.6 that comes with it. */
    ocpp16: sentence.optional(),
    verified,
  })
  .refine(code => code.verified !== false || code.severity === undefined, {
    path: ['severity'],
    message: 'a code that is not verified has no severity',
  });

const taxonomy = z.strictObject({
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
      }),
    ])
    .optional(),
  codes: z.record(z.string(), faultCode).optional(),
  ranges: z
    .record(
      z.string(),
      z.strictObject({ from: sentence, to: sentence, meaning: sentence }),
    )
    .optional(),
});

const vendor = z.strictObject({
  title: sentence.optional(),
  /** As stations name it in BootNotification, for `codes`. */
  names: z.array(sentence).optional(),
  /** Codes of its own: they replace `vendor:<vendor>:<code>` by `<key of the vendor>:<key of the code>`. */
  codes: z
    .record(
      z.string(),
      z
        .strictObject({
          vendorErrorCode: sentence.optional(),
          /** What `info` says, for a report without a vendor code. */
          info: sentence.optional(),
          /** Absent: whatever the model. */
          models: z.array(sentence).optional(),
          severity: severity.optional(),
          meaning: sentence.optional(),
          advice: sentence.optional(),
          verified,
        })
        .refine(code => code.vendorErrorCode || code.info, {
          message: 'needs a vendorErrorCode or an info to be told by',
        }),
    )
    .optional(),
  /** What its firmware reports under standard codes. */
  faults: z
    .record(
      z.string(),
      z.strictObject({
        /** As it is written on the wire. */
        errorCode: sentence.optional(),
        /** `info` when it begins. */
        raised: sentence.optional(),
        /** `info` when it is over: ends exactly what `raised` began. */
        resolved: sentence.optional(),
        stopsCharging: z.boolean().optional(),
        advice: sentence.optional(),
        verified,
      }),
    )
    .optional(),
});

/** What packs say together. Everything has a key, by which a later pack adds to an earlier one or wins over it. */
const facts = {
  /** What stands in place of a code and is none. */
  nothing: z.array(z.string()).optional(),
  /** By the prefix of the codes that they make, for example `chargex` of `chargex:CX002`. */
  taxonomies: z.record(z.string(), taxonomy).optional(),
  vendors: z.record(z.string(), vendor).optional(),
  /** Of the OCPP 2.x device model, by name. */
  variables: z
    .record(
      z.string(),
      z.strictObject({
        /** A problem is true while something is wrong; a moment is only ever told and never over. */
        is: z.enum(['problem', 'moment']).optional(),
        /** While it is true, somebody has to go there. */
        needsSiteVisit: z.boolean().optional(),
        meaning: sentence.optional(),
        verified,
      }),
    )
    .optional(),
  components: z
    .record(
      z.string(),
      z.strictObject({
        activeIsAlarm: z.boolean().optional(),
        meaning: sentence.optional(),
        verified,
      }),
    )
    .optional(),
  /** Keys of a station's configuration, by family. */
  configuration: configurationSchema.optional(),
  /** Messages of specifications, by family. */
  messages: messagesSchema.optional(),
};

export const knowledgeSchema = z.strictObject(facts);

/** A file of facts, and where they come from. */
export const packSchema = z.strictObject({
  about: sentence,
  sources: z.array(z.url()).optional(),
  ...facts,
});

/**
 * What is known of fault codes, device models, vendors and configuration keys, as plain data.
 *
 * @public
 */
export type Knowledge = z.infer<typeof knowledgeSchema>;
