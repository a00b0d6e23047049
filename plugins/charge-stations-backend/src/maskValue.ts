import { createHmac } from 'node:crypto';
import { parseVariableKey } from '@forecourt/plugin-charge-stations-common';
import type { Mask } from './protocol';

const SHOWN_DIGITS = 16;

/**
 * A keyed hash in place of a secret or personal value: equal values stay recognisable as equal, and
 * nobody without the key can try values out.
 */
export function createMask(options: {
  key: string;
  /** Configuration keys whose values are secret or personal, besides those that are called so. */
  secretKeys?: readonly string[];
}): Mask {
  const keys = new Set(options.secretKeys?.flatMap(namesOf));
  const mask = (value: string) =>
    `masked:${createHmac('sha256', options.key)
      .update(value)
      .digest('hex')
      .slice(0, SHOWN_DIGITS)}`;
  return Object.assign(mask, {
    isSecretKey: (name: string) => keys.has(name),
  });
}

/** A variable is known by its own name, whatever component has it. */
function namesOf(key: string): string[] {
  const variable = parseVariableKey(key)?.variable;
  return [key, ...(variable === undefined ? [] : [variable])].map(name =>
    name.toLowerCase(),
  );
}

const MASKED = /^masked:[0-9a-f]{16}$/;

/** For evidence that was exported: what is masked already stays the same, whoever masked it. */
export function keepingMasked(mask: Mask): Mask {
  const keeping = (value: string) => (MASKED.test(value) ? value : mask(value));
  return Object.assign(keeping, { isSecretKey: mask.isSecretKey });
}
