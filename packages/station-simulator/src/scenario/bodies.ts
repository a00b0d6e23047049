import { z } from 'zod';
import { duration, durationSchema, spanSchema } from './duration';
import { timestampSchema } from './timestamp';
import { ERROR_CODES, STATUSES, STOP_REASONS } from './vocabulary';

const connector = z.number().int().min(0);
const plug = z.number().int().min(1);

/** The free parts of a StatusNotification with their lengths (OCPP 1.6 §6.47). */
const details = {
  info: z.string().max(50).optional(),
  vendorId: z.string().max(255).optional(),
  vendorErrorCode: z.string().max(50).optional(),
  /** Admits names that the specification does not have: some stations send them. */
  illegal: z.boolean().default(false),
};

const errorCode = z.string();
const status = z.string();
const timestamp = timestampSchema.optional();

/** Names outside the specification are typing errors unless the author says `illegal: true`. */
export function checkNames(
  body: { errorCode?: string; status?: string; illegal: boolean },
  context: z.RefinementCtx,
) {
  const check = (key: 'errorCode' | 'status', known: readonly string[]) => {
    const name = body[key];
    if (name !== undefined && !body.illegal && !known.includes(name)) {
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `"${name}" is not in OCPP 1.6 (say "illegal: true" if that is the point); expected one of ${known.join(
          ', ',
        )}`,
      });
    }
  };
  check('errorCode', ERROR_CODES);
  check('status', STATUSES);
}

/** Where a component of 2.x stands. */
const LEVELS = ['connector', 'evse', 'station'] as const;

/** A variable of 2.x that tells the error; by default what fits the error code. */
const problem = {
  component: z.string().max(50),
  instance: z.string().max(50).optional(),
  variable: z.string().max(50).default('Problem'),
  level: z.enum(LEVELS).optional(),
  /** 0 danger to 9 debug; told by 2.1 only. */
  severity: z.number().int().min(0).max(9).optional(),
};

/** An error as a step or a fleet tells it, without its end. */
export const faultSchema = z.strictObject({
  connector,
  errorCode,
  ...details,
  timestamp,
  ...problem,
  component: problem.component.optional(),
  variable: problem.variable.unwrap().optional(),
  /** Other components that have a problem because of it, the nearest first (2.x, `cause`). */
  symptoms: z.array(z.strictObject(problem)).default([]),
  /** False: a warning, the status stays what it was. */
  blocking: z.boolean().default(true),
});

/** How a fault ends; see the README for what each sends. */
const clear = z.union(
  [
    z.enum(['noError', 'never']).transform(type => ({ type })),
    z.strictObject({ leftFaulted: z.enum(ERROR_CODES) }).transform(body => ({
      type: 'leftFaulted' as const,
      warning: body.leftFaulted,
    })),
    z.strictObject({ resolvedText: z.string().max(50) }).transform(body => ({
      type: 'resolvedText' as const,
      text: body.resolvedText,
    })),
  ],
  {
    error:
      'expected noError, never, { leftFaulted: <error code> } or { resolvedText: "…" }',
  },
);

const oldError = z
  .strictObject({
    connector,
    errorCode,
    ...details,
    status: status.default('Faulted'),
    /** How long before the replay it began. */
    ago: spanSchema,
    /** How long it lasted; without it the end is not replayed. */
    lasted: spanSchema.optional(),
  })
  .superRefine(checkNames);

/** What stands behind each step's name in YAML, for the steps that hold no other steps. */
export const bodies = {
  /** Connects when needed, sends BootNotification until accepted, then every connector's status. */
  boot: z.strictObject({ firmware: z.string().max(50).optional() }),
  /** One StatusNotification, exactly as written. */
  status: z
    .strictObject({
      connector,
      status,
      errorCode: errorCode.default('NoError'),
      ...details,
      timestamp,
    })
    .superRefine(checkNames),
  wait: durationSchema.transform(range => ({ duration: range })),
  /** A charging session with its statuses, transaction and meter values. */
  charge: z.strictObject({
    connector: plug,
    duration: durationSchema,
    powerKw: z.number().positive().default(11),
    meterEvery: spanSchema.prefault('15m'),
    suspended: durationSchema.optional(),
    idTag: z.string().max(20).optional(),
    stopReason: z.enum(STOP_REASONS).default('Local'),
  }),
  /** Reports an error, holds it, clears it. */
  fault: faultSchema
    .extend({
      hold: durationSchema.default(() => duration('5m')),
      clear: clear.default({ type: 'noError' }),
    })
    .superRefine(checkNames),
  /** The same error coming and going. */
  flap: faultSchema
    .extend({
      times: z.number().int().min(1),
      hold: durationSchema.default(() => duration('5s..30s')),
      every: durationSchema.default(() => duration('30s..2m')),
    })
    .superRefine(checkNames),
  /** The socket stays, nothing is sent or answered. */
  silence: z.strictObject({
    for: durationSchema,
    pong: z.boolean().default(false),
  }),
  disconnect: z.strictObject({
    /** False: the connection just ends (close code 1006 at the other side). */
    closeFrame: z.boolean().default(true),
    code: z.number().int().min(1000).max(4999).default(1000),
    reason: z.string().max(123).default(''),
  }),
  /** Without boot: statuses only where they changed (OCPP-J 1.6 §5.4). */
  reconnect: z.strictObject({ boot: z.boolean().default(false) }),
  /** Errors of the time offline, with their old times, oldest first (OCPP 1.6 §4.9). */
  replayOldErrors: z.strictObject({ errors: z.array(oldError).min(1) }),
  /** FirmwareStatusNotification through all stages, reboot and boot with the new version. */
  firmwareUpdate: z.strictObject({
    to: z.string().max(50),
    outcome: z
      .enum(['Installed', 'DownloadFailed', 'InstallationFailed'])
      .default('Installed'),
    download: durationSchema.default(() => duration('1m..4m')),
    install: durationSchema.default(() => duration('2m..5m')),
  }),
  /** Moves a measured value of a 2.x station, so that its monitors fire; 1.6 has nothing to say of it. */
  vary: z.strictObject({
    connector,
    component: problem.component,
    instance: problem.instance,
    variable: z.string().max(50),
    level: problem.level,
    values: z.array(z.number()).min(1),
    every: durationSchema.default(() => duration('1m')),
  }),
  /** Somebody at the station sets configuration keys (1.6); a CSMS sees it when it reads them next. */
  configure: z.strictObject({
    keys: z.record(z.string().max(50), z.coerce.string()),
  }),
  /** LogStatusNotification, as for a log that was asked for. */
  logUpload: z.strictObject({
    outcome: z.enum(['Uploaded', 'UploadFailure']).default('Uploaded'),
    upload: durationSchema.default(() => duration('10s..1m')),
  }),
  /** SecurityEventNotification (1.6 security whitepaper). */
  securityEvent: z.strictObject({
    /** The event's type, such as `InvalidCentralSystemCertificate`. */
    event: z.string().max(50),
    techInfo: z.string().max(255).optional(),
  }),
};

/** Where and what a component of 2.x is. */
export type Level = (typeof LEVELS)[number];

/** An error as `fault` and `flap` carry it. */
export type FaultBody = z.output<typeof faultSchema>;
