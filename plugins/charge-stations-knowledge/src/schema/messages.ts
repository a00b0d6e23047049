import { z } from 'zod';
import { references } from './reference';
import { sentence } from './words';

/** What a field is, in own words; with more to say of it, as an object. */
const field = z.union([
  sentence,
  z.strictObject({
    meaning: sentence,
    unit: sentence.optional(),
    /** A station may write there what it likes. */
    freeText: z.boolean().optional(),
    /** What its value is the name of, so that it can be explained where such names are. */
    names: z
      .enum([
        'action',
        'bootReason',
        'component',
        'configurationKey',
        'errorCode',
        'securityEvent',
        'status',
        'variable',
        'vendorErrorCode',
      ])
      .optional(),
  }),
]);

/** By the path in the payload, `sampledValue.unit`; lists are passed over. */
const fields = z.record(z.string().regex(/^\w+(\.\w+)*$/), field);

const message = z.strictObject({
  /** Keys of the family's `roles`; absent where nobody of ours has seen it confirmed, or where any may. */
  senders: z.array(sentence).min(1).optional(),
  /** The profile, functional block or kind of module. */
  group: sentence.optional(),
  /** What it is for, in own words. */
  line: sentence.optional(),
  /** Of the documents of the family. */
  section: sentence.optional(),
  /** Of the call, or of a message without an answer. */
  request: fields.optional(),
  /** Of the answer. */
  response: fields.optional(),
});

const family = z.strictObject({
  /** The specifications that have these messages, by the names of their API entities, such as `ocpp-1.6`. */
  apis: z.array(sentence).min(1),
  /** Of the specification; a family that adds to others has none. */
  title: sentence.optional(),
  /** The documents that define them, one for each version where there are several. */
  references,
  /** Who takes part, and what the specification calls them. */
  roles: z.record(z.string(), sentence).optional(),
  /** Of whatever message, by the end of the path; the longest end counts. */
  fields: fields.optional(),
  messages: z.record(z.string().min(1), message).optional(),
});

/** By a name of its own, by which a later pack adds to it. */
export const messagesSchema = z.record(z.string(), family);

export type MessageFamily = z.infer<typeof family>;
export type MessageField = z.infer<typeof field>;
