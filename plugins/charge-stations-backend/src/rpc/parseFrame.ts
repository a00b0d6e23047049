import { Violation } from '../model';
import { MessageId, RpcFrame, SpokenFrame, UnknownFrame } from './frame';
import { isErrorCode, RpcFault } from './errorCodes';
import { frameBody, isDeeperThan } from './frameText';
import { recoverCall, startsWithType } from './recoverCall';
import { RpcRules } from './rules';

/** Levels of objects and arrays in one frame. The deepest message of OCPP has about a dozen. */
const MAX_DEPTH = 32;
/** Characters in a message id (OCPP-J 1.6 §4.1.4, 2.0.1 §4.1.4). */
const MAX_ID_LENGTH = 36;

const CALL = 2;
const CALL_RESULT = 3;
const CALL_ERROR = 4;
const CALL_RESULT_ERROR = 5;
const SEND = 6;

/**
 * Classifies one frame (OCPP-J 1.6 §4, 2.x part 4 §4). Never throws, and never quotes what was sent in a
 * violation. A binary frame is not OCPP-J: it is `unknown` and gets no answer.
 */
export function parseFrame(
  data: string | Uint8Array,
  rules: RpcRules,
): RpcFrame {
  if (typeof data !== 'string') {
    return data.length === 0
      ? { kind: 'empty' }
      : unanswered({
          rule: 'encoding',
          message: 'A binary frame; OCPP-J sends text.',
        });
  }
  const { body, byteOrderMark, trailingNul } = frameBody(data);
  if (body === '') {
    return { kind: 'empty' };
  }
  const frame = parseBody(body, rules);
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

function parseBody(body: string, rules: RpcRules): SpokenFrame {
  if (isDeeperThan(body, MAX_DEPTH)) {
    return broken(body, rules, {
      rule: 'depth',
      message: `Objects and arrays are nested deeper than ${MAX_DEPTH} levels.`,
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    // The parser's own message quotes the text, so it is not passed on.
    return broken(body, rules, {
      rule: 'json',
      message: 'The text is not JSON.',
    });
  }
  return classify(json, rules);
}

function classify(json: unknown, rules: RpcRules): SpokenFrame {
  if (!Array.isArray(json)) {
    return refused({
      rules,
      id: null,
      fault: 'unreadable',
      violations: [{ rule: 'frame', message: 'The message is not an array.' }],
    });
  }
  const violations: Violation[] = [];
  const id = readId(json[1], violations);
  const type = rules.messageTypes.includes(json[0]) ? json[0] : null;
  switch (type) {
    case CALL:
      return readCall({ json, id, violations, rules });
    case CALL_RESULT:
      if (id === null) {
        break;
      }
      noteLength(json, 3, violations);
      return { kind: 'callResult', id, payload: json[2] ?? {}, violations };
    case CALL_ERROR:
      if (id === null) {
        break;
      }
      return {
        kind: 'callError',
        id,
        errorCode: readError(json, violations, rules),
        violations,
      };
    case CALL_RESULT_ERROR:
      if (id === null) {
        break;
      }
      return {
        kind: 'callResultError',
        id,
        errorCode: readError(json, violations, rules),
        violations,
      };
    case SEND:
      if (id === null || typeof json[2] !== 'string') {
        break;
      }
      noteLength(json, 4, violations);
      return {
        kind: 'send',
        id,
        action: json[2],
        payload: json[3] ?? {},
        violations,
      };
    default:
      return ofOtherType({ type: json[0], id, violations, rules });
  }
  // Answers and messages without an answer are never answered, however broken they are.
  return { kind: 'unknown', id, action: null, refusal: null, violations };
}

function ofOtherType(message: {
  type: unknown;
  id: MessageId | null;
  violations: Violation[];
  rules: RpcRules;
}): UnknownFrame {
  const { type, id, violations, rules } = message;
  const last = rules.messageTypes[rules.messageTypes.length - 1];
  violations.push({
    rule: 'frame',
    message: `The message type is not one of ${CALL} to ${last}.`,
  });
  if (!Number.isInteger(type)) {
    return refused({ rules, id, fault: 'unreadable', violations });
  }
  return rules.refusesOtherTypes
    ? refused({ rules, id, fault: 'messageType', violations })
    : { kind: 'unknown', id, action: null, refusal: null, violations };
}

function readCall(call: {
  json: unknown[];
  id: MessageId | null;
  violations: Violation[];
  rules: RpcRules;
}): SpokenFrame {
  const { json, id, violations, rules } = call;
  const action = typeof json[2] === 'string' ? json[2] : null;
  if (id !== null && action !== null && json.length >= 4) {
    noteLength(json, 4, violations);
    return { kind: 'call', id, action, payload: json[3] ?? {}, violations };
  }
  const incomplete = json.length < 4;
  violations.push(
    incomplete
      ? wrongLength(4)
      : { rule: 'frame', message: 'The action or the id is not a text.' },
  );
  const fault = incomplete ? 'protocolError' : 'formation';
  return refused({ rules, id, action, fault, violations });
}

/** The code of an error, verbatim; empty when it is not a text. */
function readError(
  json: unknown[],
  violations: Violation[],
  { maxDescription }: RpcRules,
): string {
  const errorCode = typeof json[2] === 'string' ? json[2] : '';
  noteLength(json, 5, violations);
  if (!isErrorCode(errorCode)) {
    violations.push({
      rule: 'errorCode',
      message: 'No version of OCPP-J defines this error code.',
    });
  }
  const description = json[3];
  if (
    maxDescription !== null &&
    typeof description === 'string' &&
    description.length > maxDescription
  ) {
    violations.push({
      rule: 'errorDescription',
      message: `The error description is longer than ${maxDescription} characters.`,
    });
  }
  return errorCode;
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

function noteLength(
  json: unknown[],
  expected: number,
  violations: Violation[],
): void {
  if (json.length !== expected) {
    violations.push(wrongLength(expected));
  }
}

function wrongLength(expected: number): Violation {
  return {
    rule: 'frame',
    message: `The message does not have ${expected} elements.`,
  };
}

function unanswered(violation: Violation): UnknownFrame {
  return {
    kind: 'unknown',
    id: null,
    action: null,
    refusal: null,
    violations: [violation],
  };
}

/** A message that is refused, where its version has an id to answer it with. */
function refused(message: {
  rules: RpcRules;
  id: MessageId | null;
  action?: string | null;
  fault: RpcFault;
  violations: Violation[];
}): UnknownFrame {
  const { rules, id, action = null, violations } = message;
  return {
    kind: 'unknown',
    id,
    action,
    refusal: refusalOf(message, rules),
    violations,
  };
}

function refusalOf(
  { id, fault }: { id: MessageId | null; fault: RpcFault },
  { unreadableId }: RpcRules,
): UnknownFrame['refusal'] {
  if (id === null) {
    return unreadableId === null
      ? null
      : { id: unreadableId, fault: withoutId(fault) };
  }
  // Versions that do not answer what they cannot read do not do so with an id either.
  return fault === 'unreadable' && unreadableId === null ? null : { id, fault };
}

/** Without an id the message itself cannot be read, unless its type alone refuses it. */
function withoutId(fault: RpcFault): RpcFault {
  return fault === 'messageType' ? fault : 'unreadable';
}

function broken(
  body: string,
  rules: RpcRules,
  violation: Violation,
): UnknownFrame {
  const { id, action } = recoverCall(body);
  const violations = [violation];
  const wantsNoAnswer = rules.messageTypes.some(
    type => type !== CALL && startsWithType(body, type),
  );
  return wantsNoAnswer
    ? { kind: 'unknown', id, action, refusal: null, violations }
    : refused({ rules, id, action, fault: 'formation', violations });
}
