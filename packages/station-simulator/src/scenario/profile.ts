import { z } from 'zod';
import { signedSpanSchema } from './timestamp';
import { MONITOR_TYPES, OCPP_VERSIONS, PASSWORD_CHANGES } from './vocabulary';

/** The version, also where the author left out the quotes and YAML read a number. */
export const ocppVersionSchema = z.coerce.string().pipe(
  z.enum(OCPP_VERSIONS, {
    error: `expected one of ${OCPP_VERSIONS.join(', ')}`,
  }),
);

/** A monitor that the maker of a 2.x station set; without `connector` there is one for each. */
const monitorSchema = z.strictObject({
  connector: z.number().int().min(0).optional(),
  component: z.string().max(50),
  variable: z.string().max(50),
  type: z.enum(MONITOR_TYPES),
  /** The limit, the least change, or seconds between measurements. */
  value: z.number(),
  /** 0 danger to 9 debug (OCPP 2.0.1 Part 2, SetMonitoringDataType). */
  severity: z.number().int().min(0).max(9).default(5),
});

/** What a station is and how it is peculiar; lengths are BootNotification's (OCPP 1.6 §6.5). */
export const profileSchema = z.strictObject({
  ocpp: ocppVersionSchema.default('1.6'),
  vendor: z.string().max(20).default('Forecourt'),
  model: z.string().max(20).default('Simulated'),
  firmware: z.string().max(50).default('1.0.0'),
  serial: z.string().max(25).optional(),
  /** Number of connectors, connector 0 not counted. */
  connectors: z.number().int().min(1).max(32).default(1),
  /** 2.x: how many connectors each EVSE has, in their order; by default every connector has an EVSE of its own. */
  evses: z.array(z.number().int().min(1)).default([]),
  /** 2.x: what the station watches by itself. */
  monitors: z.array(monitorSchema).default([]),
  passwordChange: z.enum(PASSWORD_CHANGES).default('accept'),
  /** Direct current: meter values carry the state of charge. */
  dc: z.boolean().default(false),
  /** Whether StatusNotifications carry the station's time when a step does not say. */
  timestamps: z.boolean().default(true),
  /** How far the station's clock is off, for example `-90s`. */
  clockOffset: signedSpanSchema.default(0),
  /** 1.6: configuration keys that differ from the usual ones, or that only this station has. */
  configuration: z.record(z.string().max(50), z.coerce.string()).default({}),
});

/** A monitor as a profile tells it. */
export type ProfileMonitor = z.output<typeof monitorSchema>;

export type StationProfile = z.output<typeof profileSchema>;
