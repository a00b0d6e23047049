import { Violation } from '../../model';
import { CallFrame, RpcFault } from '../../rpc';
import { centralSystemActions } from './centralSystemActions';
import { isPayload } from './fields';
import { Reply, replyBuilders, ReplyContext } from './replies';
import { payloadFault, validate } from './validate';

interface Objection {
  fault: RpcFault;
  message: string;
}

/** Notes what a station's call breaks: its action, or the schema of its payload. */
export function callViolations(call: CallFrame): Violation[] {
  if (replyBuilders.has(call.action)) {
    return validate(call.action, call.payload);
  }
  const { message } = foreignAction(call.action);
  return [{ rule: 'unknownAction', message }];
}

/**
 * Decides what a station's call is answered with. A payload that breaks its schema is answered as if it
 * did not, unless `strict`: refusing a StatusNotification makes some stations send it again for ever.
 * An accepted boot is not waited for either, because what comes before it is evidence as well.
 */
export function decideReply(
  call: CallFrame,
  context: ReplyContext & { strict: boolean },
): Reply {
  const build = replyBuilders.get(call.action);
  if (!build) {
    return refuse(foreignAction(call.action));
  }
  const objection = payloadObjection(call, context.strict);
  return objection ? refuse(objection) : build(context);
}

function refuse({ fault, message }: Objection): Reply {
  return { type: 'error', fault, description: message };
}

function foreignAction(action: string): Objection {
  return centralSystemActions.has(action)
    ? {
        fault: 'notSupported',
        message: 'Only a central system makes this call.',
      }
    : { fault: 'notImplemented', message: 'OCPP 1.6 has no such action.' };
}

function payloadObjection(
  { action, payload }: CallFrame,
  strict: boolean,
): Objection | null {
  if (!isPayload(payload)) {
    return { fault: 'formation', message: 'The payload is not an object.' };
  }
  const fault = strict ? payloadFault(action, payload) : null;
  return fault
    ? { fault, message: 'The payload breaks the schema of its action.' }
    : null;
}
