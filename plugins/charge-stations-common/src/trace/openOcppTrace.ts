import type { ApiListedFrame } from '../api/types';

/**
 * One record of an Open OCPP Trace, schema version 1.1
 * (https://github.com/open-ocpp-trace/specification, `schema/trace-v1.schema.json`).
 *
 * @public
 */
export interface OpenOcppTraceRecord {
  schemaVersion: '1.1';
  /** ISO 8601. */
  timestamp: string;
  ocppVersion: string;
  transport: 'json';
  chargePointId: string;
  direction: 'cp-to-csms' | 'csms-to-cp';
  messageType: 'CALL' | 'CALLRESULT' | 'CALLERROR';
  messageId: string;
  action?: string;
  payload?: unknown;
  /** Of a CALLERROR. */
  error?: { code: string; description: string; details: unknown };
  /** The frame's text as it is stored, masked. */
  raw: string;
  /** What the format has no field for. */
  meta: Record<string, unknown>;
}

type Message = Pick<
  OpenOcppTraceRecord,
  'messageType' | 'messageId' | 'action' | 'payload' | 'error' | 'raw'
>;

/**
 * The records of a frame and of the answer that we gave to it. None for what the format cannot say:
 * frames that are no CALL, CALLRESULT or CALLERROR. When our answer left is not recorded; it has the time
 * of its call, and `meta.timestampOf` says so.
 *
 * @public
 */
export function openOcppTraceRecords(
  identity: string,
  frame: Omit<ApiListedFrame, 'flags'>,
): OpenOcppTraceRecord[] {
  const isFromStation = frame.direction === 'fromStation';
  const common = {
    schemaVersion: '1.1',
    timestamp: frame.receivedAt,
    ocppVersion: frame.protocol.replace(/^ocpp/, ''),
    transport: 'json',
    chargePointId: identity,
  } as const;
  const meta = {
    source: frame.source,
    connectionId: frame.connectionId,
    seq: frame.seq,
  };
  const message =
    frame.encoding === 'text' ? readMessage(frame.raw, frame.action) : null;
  if (!message) {
    return [];
  }
  const record: OpenOcppTraceRecord = {
    ...common,
    direction: isFromStation ? 'cp-to-csms' : 'csms-to-cp',
    ...message,
    meta: {
      ...meta,
      ...(frame.violations.length > 0 ? { violations: frame.violations } : {}),
    },
  };
  // What a station or an upstream CSMS answers is a frame of its own, whose time is known.
  const isInRecord = isFromStation && frame.answerDelay === null;
  const answer =
    isInRecord && frame.answer !== null
      ? readMessage(frame.answer, frame.action)
      : null;
  return answer
    ? [
        record,
        {
          ...common,
          direction: 'csms-to-cp',
          ...answer,
          meta: { ...meta, timestampOf: 'call' },
        },
      ]
    : [record];
}

/** OCPP-J (1.6 §4.2): the kind first, then the id, then what the kind has. */
function readMessage(raw: string, action: string | null): Message | null {
  const parts = parse(raw);
  if (!Array.isArray(parts)) {
    return null;
  }
  const [kind, id, ...rest] = parts;
  const common = { messageId: String(id), raw };
  switch (kind) {
    case 2:
      return typeof rest[0] === 'string'
        ? { messageType: 'CALL', ...common, action: rest[0], payload: rest[1] }
        : null;
    case 3:
      return {
        messageType: 'CALLRESULT',
        ...common,
        ...(action === null ? {} : { action }),
        payload: rest[0],
      };
    case 4:
      return {
        messageType: 'CALLERROR',
        ...common,
        ...(action === null ? {} : { action }),
        error: {
          code: String(rest[0]),
          description: String(rest[1] ?? ''),
          details: rest[2] ?? {},
        },
      };
    default:
      return null;
  }
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
