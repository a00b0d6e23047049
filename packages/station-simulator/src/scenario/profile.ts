import { z } from 'zod';
import { signedSpanSchema } from './timestamp';

/** What a station is and how it is peculiar; lengths are BootNotification's (OCPP 1.6 §6.5). */
export const profileSchema = z.strictObject({
  vendor: z.string().max(20).default('Forecourt'),
  model: z.string().max(20).default('Simulated'),
  firmware: z.string().max(50).default('1.0.0'),
  serial: z.string().max(25).optional(),
  /** Number of connectors, connector 0 not counted. */
  connectors: z.number().int().min(1).max(32).default(1),
  /** Direct current: meter values carry the state of charge. */
  dc: z.boolean().default(false),
  /** Whether StatusNotifications carry the station's time when a step does not say. */
  timestamps: z.boolean().default(true),
  /** How far the station's clock is off, for example `-90s`. */
  clockOffset: signedSpanSchema.default(0),
  /** Configuration keys that differ from the usual ones, or that only this station has. */
  configuration: z.record(z.string().max(50), z.coerce.string()).default({}),
});

export type StationProfile = z.output<typeof profileSchema>;
