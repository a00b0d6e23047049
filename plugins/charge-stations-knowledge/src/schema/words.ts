import { z } from 'zod';

/** A text that says something. */
export const sentence = z.string().min(1);

/** S1 danger to S5 notice. */
export const severity = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
]);

/** The versions of OCPP that stations speak here. */
export const ocppVersion = z.enum(['1.6', '2.0.1', '2.1']);

/** What is marked as not confirmed: shown as such, and nothing follows from it. */
export const doubts = {
  /** False where nobody of ours has seen any of it confirmed. Absent is true. */
  verified: z.boolean().optional(),
  /** The fields that nobody of ours has seen confirmed, where the others are: for example `[recovery]`. */
  unverified: z.array(sentence).optional(),
};
