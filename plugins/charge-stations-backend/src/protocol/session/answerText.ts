import { Protocol } from '../../model';
import {
  callErrorText,
  callResultText,
  errorCodes,
  MessageId,
} from '../../rpc';
import { Reply } from './replies';

/** The frame that answers the call with this id. */
export function answerText(call: {
  protocol: Protocol;
  id: MessageId;
  reply: Reply;
}): string {
  const { protocol, id, reply } = call;
  return reply.type === 'result'
    ? callResultText({ id, payload: reply.payload })
    : callErrorText({
        id,
        code: errorCodes[protocol][reply.fault],
        description: reply.description,
      });
}
