import { Violation } from '../model';
import { MessageId, RpcFrame, SpokenFrame, UnknownFrame } from './frame';
import { isErrorCode } from './errorCodes';
import { frameBody, isDeeperThan } from './frameText';
import { recoverCall } from './recoverCall';

/** Levels of objects and arrays in one frame. The deepest 1.6 message has six. */
const MAX_DEPTH = 32;
/** Characters in a message id (OCPP-J 1.6 §4.1.4). */
const MAX_ID_LENGTH = 36;

const CALL = 2;
const CALL_RESULT = 3;
const CALL_ERROR = 4;

/**
 * Classifies one frame (OCPP-J 1.6 §4). Never throws, and never quotes what was sent in a violation.
 * A binary frame is not OCPP-J: it is `unknown` and gets no answer.
 */
export function parseFrame(data: string | Uint8Array): RpcFrame {
  if (typeof data !== 'string') {
    return data.length === 0
      ? { kind: 'empty' }
      : unknown({
          rule: 'encoding',
          message: 'A binary frame; OCPP-J sends text.',
        });
  }
  const { body, byteOrderMark, trailingNul } = frameBody(data);
  if (body === '') {
    return { kind: 'empty' };
  }
  const frame = parseBody(body);
  if (byteOrderMark) {
    frame.violations.push({
      rule: 'encoding',
      message: 'A byte order mark stands before the message.',
    });
  }
  if (trailingNul) {
    frame.violations.push({
      rule: 'encoding',
      message: 'NUL characters stand after the message.',
    });
  }
  return frame;
}

function parseBody(body: string): SpokenFrame {
  if (isDeeperThan(body, MAX_DEPTH)) {
    return broken(body, {
      rule: 'depth',
      message: `Objects and arrays are nested deeper than ${MAX_DEPTH} levels.`,
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    // The parser's own message quotes the text, so it is not passed on.
    return broken(body, { rule: 'json', message: 'The text is not JSON.' });
  }
  return classify(json);
}

function classify(json: unknown): SpokenFrame {
  if (!Array.isArray(json)) {
    return unknown({ rule: 'frame', message: 'The message is not an array.' });
  }
  const violations: Violation[] = [];
  const id = readId(json[1], violations);
  switch (json[0]) {
    case CALL:
      return readCall(json, id, violations);
    case CALL_RESULT:
      if (id === null) {
        break;
      }
      if (json.length !== 3) {
        violations.push(wrongLength(3));
      }
      return { kind: 'callResult', id, payload: json[2] ?? {}, violations };
    case CALL_ERROR:
      if (id === null) {
        break;
      }
      return readCallError(json, id, violations);
    default:
      // OCPP-J 1.6 §4.1.3: a message type that is not known is ignored.
      violations.push({
        rule: 'frame',
        message: 'The message type is not 2, 3 or 4.',
      });
  }
  return { kind: 'unknown', id, action: null, refusal: null, violations };
}

function readCall(
  json: unknown[],
  id: MessageId | null,
  violations: Violation[],
): SpokenFrame {
  const action = typeof json[2] === 'string' ? json[2] : null;
  if (id !== null && action !== null && json.length >= 4) {
    if (json.length > 4) {
      violations.push(wrongLength(4));
    }
    return { kind: 'call', id, action, payload: json[3] ?? {}, violations };
  }
  const incomplete = json.length < 4;
  violations.push(
    incomplete
      ? wrongLength(4)
      : { rule: 'frame', message: 'The action or the id is not a text.' },
  );
  const fault = incomplete ? 'protocolError' : 'formation';
  return {
    kind: 'unknown',
    id,
    action,
    refusal: id === null ? null : fault,
    violations,
  };
}

function readCallError(
  json: unknown[],
  id: MessageId,
  violations: Violation[],
): SpokenFrame {
  const errorCode = typeof json[2] === 'string' ? json[2] : '';
  if (json.length !== 5) {
    violations.push(wrongLength(5));
  }
  if (!isErrorCode(errorCode)) {
    violations.push({
      rule: 'errorCode',
      message: 'No version of OCPP-J defines this error code.',
    });
  }
  return { kind: 'callError', id, errorCode, violations };
}

function readId(value: unknown, violations: Violation[]): MessageId | null {
  if (typeof value === 'string') {
    if (value.length === 0 || value.length > MAX_ID_LENGTH) {
      violations.push({
        rule: 'messageId',
        message: `The message id is not 1 to ${MAX_ID_LENGTH} characters long.`,
      });
    }
    return value;
  }
  violations.push({
    rule: 'messageId',
    message: 'The message id is not a text.',
  });
  return Number.isSafeInteger(value) ? Number(value) : null;
}

function wrongLength(expected: number): Violation {
  return {
    rule: 'frame',
    message: `The message does not have ${expected} elements.`,
  };
}

function unknown(violation: Violation): UnknownFrame {
  return {
    kind: 'unknown',
    id: null,
    action: null,
    refusal: null,
    violations: [violation],
  };
}

function broken(body: string, violation: Violation): UnknownFrame {
  const { id, action } = recoverCall(body);
  return {
    kind: 'unknown',
    id,
    action,
    refusal: id === null ? null : 'formation',
    violations: [violation],
  };
}
