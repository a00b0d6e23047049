import { CallFrame, SendFrame } from '../../rpc';
import { isPayload } from './fields';

const SUFFIX = '-Signed';

/**
 * The message inside a signed one (OCPP-J 2.0.1 §7): the action without its suffix, the payload out of the
 * JSON Web Signature that carries it. Any other message, and one that cannot be read, comes back as it is
 * but for its action. We keep no station's certificate, so the signature is evidence that nobody checks.
 */
export function unsigned<T extends CallFrame | SendFrame>(frame: T): T {
  if (!frame.action.endsWith(SUFFIX)) {
    return frame;
  }
  return {
    ...frame,
    action: frame.action.slice(0, -SUFFIX.length),
    payload: signedPayload(frame.payload) ?? frame.payload,
  };
}

function signedPayload(signature: unknown): unknown {
  const encoded = isPayload(signature) ? signature.payload : undefined;
  if (typeof encoded !== 'string') {
    return undefined;
  }
  try {
    return JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
