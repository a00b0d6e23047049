import { FrameEvidence } from '../../model';
import {
  JsonRecord,
  parsed,
  readIdentity,
  readProtocol,
  readRecord,
  readTime,
} from './fields';
import {
  ImportItem,
  LineProblem,
  ParseContext,
  ParsedLine,
} from './importLine';
import { readUnframed } from './parseUnframed';

const DIRECTIONS: Record<string, FrameEvidence['direction']> = {
  'cp-to-csms': 'fromStation',
  'csms-to-cp': 'toStation',
};

/**
 * A record of an Open OCPP Trace, major version 1 (https://github.com/open-ocpp-trace/specification,
 * `schema/trace-v1.schema.json`). Our own traces carry in `meta.before` and `meta.after` what the format has no
 * record for.
 */
export function parseOpenOcppTrace(
  line: string,
  context: ParseContext,
): ParsedLine {
  return parsed(() => {
    const record = readRecord(line);
    if (record.transport === 'soap') {
      throw new LineProblem('soap', 'OCPP over SOAP is not read');
    }
    if (!Object.hasOwn(DIRECTIONS, String(record.direction))) {
      throw new LineProblem(
        'noDirection',
        'direction must be cp-to-csms or csms-to-cp',
      );
    }
    const meta = isRecord(record.meta) ? record.meta : {};
    const common = {
      identity: readIdentity(record.chargePointId, context),
      protocol: readProtocol(record.ocppVersion),
      connection: String(meta.connectionId ?? ''),
    };
    const frame: ImportItem = {
      kind: 'frame',
      ...common,
      at: readTime(record.timestamp, context),
      direction: DIRECTIONS[String(record.direction)],
      raw: typeof record.raw === 'string' ? record.raw : compose(record),
      encoding: 'text',
    };
    return {
      kind: 'items',
      items: [
        ...readUnframed(meta.before, common, context),
        frame,
        ...readUnframed(meta.after, common, context),
      ],
    };
  });
}

/** The frame that a record without `raw` stands for (OCPP-J 1.6 §4.2). */
function compose(record: JsonRecord): string {
  const { messageType, messageId, action, payload = {}, error } = record;
  if (typeof messageId === 'string') {
    if (messageType === 'CALL' && typeof action === 'string') {
      return JSON.stringify([2, messageId, action, payload]);
    }
    if (messageType === 'CALLRESULT') {
      return JSON.stringify([3, messageId, payload]);
    }
    if (messageType === 'CALLERROR' && isRecord(error)) {
      const { code = '', description = '', details = {} } = error;
      return JSON.stringify([4, messageId, code, description, details]);
    }
  }
  throw new LineProblem(
    'noFrame',
    'The record has no raw, and not what its messageType needs',
  );
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
