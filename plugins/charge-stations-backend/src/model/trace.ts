import { z } from 'zod';

const millis = z.number().int().nonnegative();

const factSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('connectionOpened'),
    protocol: z.string(),
    remoteAddress: z.string(),
    supersedes: z.string().nullable(),
    upstream: z.string().optional(),
  }),
  z.object({
    type: z.literal('connectionClosed'),
    code: z.number().int(),
    reason: z.string(),
    by: z.enum([
      'station',
      'liveness',
      'superseded',
      'shutdown',
      'protocol',
      'upstream',
    ]),
    lastFrameAt: millis,
  }),
  z.object({ type: z.literal('listenerGap'), from: millis, to: millis }),
  z.object({
    type: z.literal('evidenceLost'),
    from: millis,
    to: millis,
    frames: z.number().int(),
  }),
  z.object({
    type: z.literal('listenerSecurity'),
    securityType: z.string(),
    detail: z.string(),
    remoteAddress: z.string(),
  }),
]);

const common = { at: z.string(), connectionId: z.string() };

/** `meta.before` and `meta.after` of the records that `GET …/export` writes. */
export const traceUnframedSchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fact'), ...common, fact: factSchema }),
    z.object({
      kind: z.literal('frame'),
      ...common,
      direction: z.enum(['fromStation', 'toStation']),
      raw: z.string(),
      encoding: z.enum(['text', 'base64']),
    }),
    z.object({ kind: z.literal('status'), ...common, raw: z.string() }),
  ]),
);

export type TraceUnframed = z.infer<typeof traceUnframedSchema>[number];

/** The violation that marks evidence which never was a frame but a row of SteVe's table. */
export const STATUS_ROW = 'steveConnectorStatus';
