import { hideSecrets, maskText, Mask } from './masking';
import { parseFrame, RpcFrame, RpcRules } from '../rpc';

/** A frame as evidence keeps it and people see it: secrets masked, nothing else changed. */
export interface ShownFrame {
  /** Text, or base64 of a binary frame. */
  raw: string;
  encoding: 'text' | 'base64';
  /** Read again from the masked text, so that nothing taken from it can hold a secret. */
  frame: RpcFrame;
}

/** Masks one received frame. */
export function showFrame(input: {
  data: string | Uint8Array;
  frame: RpcFrame;
  mask: Mask;
  rules: RpcRules;
  /** Values to hide wherever they stand. */
  secrets?: Iterable<string>;
}): ShownFrame {
  const { data, frame, mask, rules, secrets = [] } = input;
  const shown = (text: string) =>
    hideSecrets(maskText(text, mask), { secrets, mask });
  if (typeof data !== 'string') {
    // One character a byte, so that what is not masked comes back byte for byte.
    const bytes = Buffer.from(data).toString('latin1');
    const raw = Buffer.from(shown(bytes), 'latin1').toString('base64');
    return { raw, encoding: 'base64', frame };
  }
  const raw = shown(data);
  return {
    raw,
    encoding: 'text',
    frame: raw === data ? frame : parseFrame(raw, rules),
  };
}
