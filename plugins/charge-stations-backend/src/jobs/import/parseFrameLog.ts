import { FrameEvidence } from '../../model';
import {
  member,
  parsed,
  readIdentity,
  readProtocol,
  readRecord,
  readTime,
} from './fields';
import { LineProblem, ParseContext, ParsedLine } from './importLine';

const TIME = ['time', 'timestamp', 'receivedAt', 'at', 'ts'];
const STATION = [
  'station',
  'identity',
  'chargePointId',
  'chargePoint',
  'stationId',
  'chargeBoxId',
];
const DIRECTION = ['direction', 'dir'];
const FRAME = ['frame', 'raw', 'message', 'payload', 'ocpp'];
const VERSION = ['protocol', 'ocppVersion', 'version', 'subprotocol'];
const CONNECTION = ['connectionId', 'connection'];

const FROM_STATION =
  /^(in|inbound|received?|recv|rx|fromstation|cp-to-csms|cs-to-csms)$/;
const TO_STATION =
  /^(out|outbound|sent|send|tx|tostation|csms-to-cp|csms-to-cs)$/;

/**
 * A line of a log that has one JSON object a frame: when, from or to which station, and the frame as text or
 * as the array it is. The names of the members are those that logs use; docs/operating.md lists them.
 */
export function parseFrameLog(line: string, context: ParseContext): ParsedLine {
  return parsed(() => {
    const record = readRecord(line);
    return {
      kind: 'items',
      items: [
        {
          kind: 'frame',
          at: readTime(member(record, TIME), context),
          identity: readIdentity(member(record, STATION), context),
          direction: readDirection(member(record, DIRECTION)),
          raw: readFrame(member(record, FRAME)),
          encoding: 'text',
          protocol: readProtocol(member(record, VERSION)),
          connection: String(member(record, CONNECTION) ?? ''),
        },
      ],
    };
  });
}

function readDirection(value: unknown): FrameEvidence['direction'] {
  const direction = String(value).toLowerCase();
  if (FROM_STATION.test(direction)) {
    return 'fromStation';
  }
  if (TO_STATION.test(direction)) {
    return 'toStation';
  }
  throw new LineProblem(
    'noDirection',
    'The line does not say who sent it: direction must be fromStation or toStation (or in, out, received, sent)',
  );
}

function readFrame(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (Array.isArray(value)) {
    return JSON.stringify(value);
  }
  throw new LineProblem(
    'noFrame',
    'The line has no frame: text or an array under frame, raw, message or payload',
  );
}
