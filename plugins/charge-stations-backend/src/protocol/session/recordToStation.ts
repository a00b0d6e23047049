import { BootEvent, RecordInput, Violation } from '../../model';
import { SpokenFrame } from '../../rpc';
import { ShownFrame } from '../shownFrame';
import { FrameInput, ProtocolSessionOptions } from '../types';
import { isPayload } from './fields';
import { OcppVersion } from './OcppVersion';
import { saidToStation } from './ownCalls';

/** The evidence of one frame that another CSMS sent to the station, read from the masked text. */
export function recordToStation(overheard: {
  version: OcppVersion;
  options: ProtocolSessionOptions;
  input: FrameInput;
  frame: SpokenFrame;
  shown: ShownFrame;
  /** The action of the station's call that the frame answers. */
  action?: string;
  /** What the frame tells of the station. */
  event?: BootEvent;
  violations?: Violation[];
}): RecordInput {
  const { version, options, input, frame, shown, event } = overheard;
  const seen = shown.frame;
  const origin = {
    connectionId: options.connectionId,
    seq: input.seq,
    identity: options.identity,
    source: options.source,
    receivedAt: input.receivedAt,
  };
  const noted = 'violations' in frame ? frame.violations : [];
  const isCall = seen.kind === 'call' || seen.kind === 'send';
  return {
    evidence: {
      ...origin,
      kind: 'frame',
      protocol: version.protocol,
      direction: 'toStation',
      messageKind: frame.kind,
      messageId: 'id' in seen && seen.id !== null ? String(seen.id) : null,
      action: 'action' in seen ? seen.action : overheard.action ?? null,
      raw: shown.raw,
      encoding: shown.encoding,
      answer: null,
      violations: [...noted, ...(overheard.violations ?? [])],
    },
    events: [
      event ??
        (isCall
          ? saidToStation(origin, {
              action: seen.action,
              payload: isPayload(seen.payload) ? seen.payload : {},
            })
          : {
              ...origin,
              reportedAt: null,
              reportedTime: null,
              retransmission: false,
              type: 'answerSent',
            }),
    ],
  };
}
