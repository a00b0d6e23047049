import { z } from 'zod';
import { references } from './reference';
import { ocppVersion, sentence } from './words';

const key = z
  .strictObject({
    /** Other names of the same setting. */
    aliases: z.array(sentence).optional(),
    class: z
      .enum(['setting', 'secret', 'volatile', 'verb', 'identity'])
      .optional(),
    /** A key of `groups`, of this family or of another. */
    group: sentence.optional(),
    /** In own words. */
    meaning: sentence.optional(),
    /** How values are compared. */
    type: z
      .enum([
        'boolean',
        'integer',
        'decimal',
        'enumeration',
        'text',
        'set',
        'sequence',
        'phaseMap',
      ])
      .optional(),
    unit: sentence.optional(),
    /** Absent where a station may choose. */
    access: z.enum(['readOnly', 'readWrite', 'writeOnly']).optional(),
    /** A change takes effect after a reboot. */
    rebootNeeded: z.boolean().optional(),
    /** The value names a person or a vehicle: it is masked like a secret. */
    personal: z.boolean().optional(),
    calibrationLaw: z.boolean().optional(),
    /** A change of it is told before others, whatever its class. */
    raised: z.boolean().optional(),
    /** Of the document that the family's `reference` names. */
    section: sentence.optional(),
    /** False where nobody of ours has seen it confirmed. Class, group and what is raised are our own choice. */
    verified: z.boolean().optional(),
  })
  .superRefine((known, context) => {
    for (const fact of ['type', 'unit', 'access', 'rebootNeeded'] as const) {
      if (known.verified === false && known[fact] !== undefined) {
        context.addIssue({
          code: 'custom',
          path: [fact],
          message: `a key that is not verified has no ${fact}`,
        });
      }
    }
  });

/** Keys of the configuration that one source defines, for the stations that it speaks of. */
const family = z.strictObject({
  title: sentence.optional(),
  /** Absent: whatever the version. */
  versions: z.array(ocppVersion).optional(),
  /** As stations name their vendor in BootNotification; absent: whatever the vendor. Case and punctuation do not count. */
  vendors: z.array(sentence).optional(),
  /** The documents that define its keys, one for each version of OCPP. */
  references,
  groups: z
    .record(
      z.string(),
      z.strictObject({
        title: sentence,
        /** How a station reaches us depends on these keys: they are never written from here. */
        connection: z.boolean().optional(),
      }),
    )
    .optional(),
  /**
   * In the order in which they are shown. OCPP 1.6: as the source spells it. OCPP 2.x: `Component/Variable` or
   * `Component/Variable[instance]`, with `*` for any component.
   */
  keys: z.record(z.string().min(1), key).optional(),
});

/** By a name of its own, by which a later pack adds to it. */
export const configurationSchema = z.record(z.string(), family);

export type ConfigurationFamily = z.infer<typeof family>;
