import {
  callErrorText,
  callResultText,
  errorCodes,
  MessageId,
} from '../../rpc';
import { Reply } from './replies';

const CODES = errorCodes['ocpp1.6'];

/** The frame that answers the call with this id. */
export function answerText(id: MessageId, reply: Reply): string {
  return reply.type === 'result'
    ? callResultText({ id, payload: reply.payload })
    : callErrorText({
        id,
        code: CODES[reply.fault],
        description: reply.description,
      });
}
