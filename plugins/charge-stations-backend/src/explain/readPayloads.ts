import { FrameEvidence, Protocol } from '../model';
import { unsigned } from '../protocol';
import { parseFrame, rpcRules } from '../rpc';

/** What a text between the two sides holds. */
export type ReadText =
  | { kind: 'request' | 'response'; payload: unknown }
  | { kind: 'error'; code: string; description: unknown; details: unknown }
  | { kind: 'unreadable' };

/** Reads a frame's text, or that of its answer, for its fields. */
export function readText(options: {
  text: string;
  protocol: Protocol;
  encoding?: FrameEvidence['encoding'];
}): ReadText {
  const { text, protocol, encoding = 'text' } = options;
  const frame =
    encoding === 'text' ? parseFrame(text, rpcRules[protocol]) : null;
  switch (frame?.kind) {
    case 'call':
    case 'send': {
      const inner = protocol === 'ocpp1.6' ? frame : unsigned(frame);
      return { kind: 'request', payload: inner.payload };
    }
    case 'callResult':
      return { kind: 'response', payload: frame.payload };
    case 'callError':
    case 'callResultError': {
      const [, , , description, details] = elements(text);
      return { kind: 'error', code: frame.errorCode, description, details };
    }
    default:
      return { kind: 'unreadable' };
  }
}

/** What is noted about a text in its record was noted for the whole frame; here it is known to be readable. */
function elements(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, '').trim());
    return Array.isArray(read) ? read : [];
  } catch {
    // NUL characters behind it: the code alone is known.
    return [];
  }
}
