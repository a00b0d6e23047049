import { Payload, Script } from './script';

/** What a station says to a call of the CSMS, and what it does afterwards. */
export type CallReply =
  | { type: 'result'; payload: Payload; then?: Script }
  | {
      type: 'error';
      code: 'NotImplemented' | 'FormationViolation' | 'FormatViolation';
    }
  /** No answer at all. */
  | { type: 'nothing'; then?: Script };

/** A CALLRESULT that holds little more than a status. */
export function statusReply(status: string, then?: Script): CallReply {
  return { type: 'result', payload: { status }, then };
}

export function* discardResult(script: Script<unknown>): Script {
  yield* script;
}
