import { z } from 'zod';
import { checkNames, faultSchema } from '../scenario/bodies';
import { durationSchema, spanSchema } from '../scenario/duration';
import { profileSchema } from '../scenario/profile';
import { readYaml } from '../scenario/readYaml';
import { stepsSchema } from '../scenario/step';
import { ARRIVALS } from './arrivals';

const range = z.union([
  z
    .number()
    .min(0)
    .transform(value => ({ min: value, max: value })),
  z.tuple([z.number().min(0), z.number().min(0)]).transform(([min, max]) => ({
    min,
    max,
  })),
]);

/** Everyday use of one station in the past. */
const trafficSchema = z.strictObject({
  /** A number, or `[least, most]`. */
  sessionsPerDay: range,
  duration: durationSchema,
  powerKw: z.number().positive(),
  meterEvery: spanSchema,
  suspended: durationSchema.optional(),
});

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day such as "14:05"');

/** Something that happened in the past, told by its distance from the last day. */
const happeningSchema = z.strictObject({
  /** 1 is the day before the last; a list for what came again. */
  daysAgo: z
    .union([z.number().int().min(1), z.array(z.number().int().min(1)).min(1)])
    .transform(days => [days].flat()),
  /** Local time of the site. */
  at: timeOfDay,
  steps: stepsSchema,
});

/** A fault that is still there when the past ends and the live part begins. */
const openFaultSchema = faultSchema
  .extend({ since: spanSchema })
  .superRefine(checkNames);

/** How a station proves itself; files are beside the fleet's. */
const securitySchema = z.strictObject({
  profile: z
    .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)], {
      error: 'expected a security profile from 0 to 3',
    })
    .optional(),
  password: z.string().optional(),
  /** The environment variable that holds the password. */
  passwordEnv: z.string().optional(),
  ca: z.string().optional(),
  cert: z.string().optional(),
  key: z.string().optional(),
});

const stationSchema = z.strictObject({
  identity: z.string().min(1),
  site: z.string(),
  model: z.string(),
  serial: profileSchema.shape.serial,
  /** Firmware today; by default the model's. */
  firmware: z.string().max(50).optional(),
  /** Firmware when the past began; by default today's. */
  firmwareBefore: z.string().max(50).optional(),
  clockOffset: profileSchema.shape.clockOffset.optional(),
  configuration: profileSchema.shape.configuration,
  security: securitySchema.optional(),
  sessionsPerDay: range.optional(),
  openFaults: z.array(openFaultSchema).default([]),
  /** Gone without a word since then; it does not come in the live part. */
  absentSince: spanSchema.optional(),
  history: z.array(happeningSchema).default([]),
  /** Scenario of the live part; by default the model's. */
  live: z.string().optional(),
});

/** What stands in a fleet file. */
export const fleetSchema = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    seed: z.number().int().default(1),
    /** How much faster than life the live part's waits pass. */
    rate: z.number().positive().default(1),
    sites: z.record(
      z.string(),
      z.strictObject({
        /** IANA name, for example `Europe/Berlin`. */
        timeZone: z.string(),
        arrivals: z.enum(ARRIVALS),
        /** What befell every station of the site. */
        history: z.array(happeningSchema).default([]),
      }),
    ),
    models: z.record(
      z.string(),
      z.strictObject({
        station: profileSchema,
        traffic: trafficSchema,
        /** Scenario of the live part: a name of a shipped one, or a path beside the fleet file. */
        live: z.string(),
      }),
    ),
    stations: z.array(stationSchema).min(1),
  })
  .superRefine((fleet, context) => {
    const seen = new Set<string>();
    fleet.stations.forEach((station, index) => {
      const complain = (key: string, message: string) =>
        context.addIssue({
          code: 'custom',
          path: ['stations', index, key],
          message,
        });
      if (!fleet.sites[station.site]) {
        complain('site', `expected one of ${Object.keys(fleet.sites)}`);
      }
      if (!fleet.models[station.model]) {
        complain('model', `expected one of ${Object.keys(fleet.models)}`);
      }
      if (seen.has(station.identity)) {
        complain('identity', `"${station.identity}" is there twice`);
      }
      seen.add(station.identity);
    });
  });

export type Fleet = z.output<typeof fleetSchema>;
export type FleetStation = Fleet['stations'][number];
export type Traffic = z.output<typeof trafficSchema>;
export type Happening = z.output<typeof happeningSchema>;
export type OpenFault = FleetStation['openFaults'][number];

/**
 * Reads a fleet.
 *
 * @throws InputError with file, line, path and expectation of every finding
 */
export function parseFleet(options: { text: string; source: string }): Fleet {
  return readYaml({ ...options, schema: fleetSchema });
}
