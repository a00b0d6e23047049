import { FrameEvidence } from '../model';
import { ExplainedMessage } from './explanation';

/** What a frame is, in one sentence. */
export function sentenceOf(
  frame: FrameEvidence,
  message: ExplainedMessage | undefined,
): string {
  const { direction, messageKind, action, protocol } = frame;
  const fromStation = direction === 'fromStation';
  const who = fromStation ? 'The station' : 'The central system';
  const whose = fromStation ? "The station's" : "The central system's";
  const version = protocol.replace('ocpp', 'OCPP ');
  const purpose = message?.line ? `: ${lowerFirst(message.line)}` : '';
  const call = action ?? 'a call that is not on record';
  switch (messageKind) {
    case 'call':
      return message
        ? `${who} sent ${call}${purpose}.`
        : `${who} sent ${call}, which ${version} does not have.`;
    case 'send':
      return `${who} sent ${call}, which nobody answers${purpose}.`;
    case 'callResult':
      return `${whose} answer to ${call}${purpose}.`;
    case 'callError':
      return `${who} refused ${call}${purpose}.`;
    case 'callResultError':
      return `${who} could not use the answer to ${call}${purpose}.`;
    default:
      return `${who} sent what is no message of ${version}: ${lowerFirst(
        frame.violations[0]?.message ?? 'It cannot be read.',
      )}`;
  }
}

/** But for what begins with a name, such as EVSE. */
function lowerFirst(text: string): string {
  return /^[A-Z][A-Z0-9]/.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}
