import { Violation } from '../../model';
import { CallFrame, RpcFault, SendFrame } from '../../rpc';
import { isPayload } from './fields';
import { OcppVersion } from './OcppVersion';
import { Reply, ReplyContext } from './replies';
import { payloadFault, validate } from './validate';

interface Objection {
  fault: RpcFault;
  message: string;
}

/** Notes what a station's call breaks: its action, or the schema of its payload. */
export function callViolations(
  version: OcppVersion,
  call: CallFrame | SendFrame,
): Violation[] {
  const { action, kind, payload } = call;
  const { checks, replies, sends } = version;
  const found = validate(checks.requests.get(action), payload);
  const isKnown = replies.has(action) || sends.has(action);
  if (!isKnown) {
    const { message } = foreignAction(version, action);
    return [{ rule: 'unknownAction', message }];
  }
  if (sends.has(action) !== (kind === 'send')) {
    const message = 'The message type does not belong to this action.';
    return [{ rule: 'frame', message }, ...found];
  }
  return found;
}

/**
 * Decides what a station's call is answered with. A payload that breaks its schema is answered as if it
 * did not, unless `strict`: refusing a StatusNotification makes some stations send it again for ever.
 * An accepted boot is not waited for either, because what comes before it is evidence as well.
 */
export function decideReply(
  version: OcppVersion,
  call: CallFrame,
  context: ReplyContext & { strict: boolean },
): Reply {
  const build = version.replies.get(call.action);
  if (!build) {
    return refuse(foreignAction(version, call.action));
  }
  if (!isPayload(call.payload)) {
    return refuse({
      fault: 'formation',
      message: 'The payload is not an object.',
    });
  }
  const objection = context.strict ? schemaObjection(version, call) : null;
  return objection ? refuse(objection) : build(context, call.payload);
}

function refuse({ fault, message }: Objection): Reply {
  return { type: 'error', fault, description: message };
}

function foreignAction(
  { centralSystemActions, name, sends }: OcppVersion,
  action: string,
): Objection {
  if (sends.has(action)) {
    return { fault: 'notSupported', message: 'This action has no answer.' };
  }
  return centralSystemActions.has(action)
    ? {
        fault: 'notSupported',
        message: 'Only a central system makes this call.',
      }
    : { fault: 'notImplemented', message: `${name} has no such action.` };
}

function schemaObjection(
  { checks }: OcppVersion,
  { action, payload }: CallFrame,
): Objection | null {
  const fault = payloadFault(checks.requests.get(action), payload);
  return fault
    ? { fault, message: 'The payload breaks the schema of its action.' }
    : null;
}
