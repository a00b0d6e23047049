import { createHmac } from 'node:crypto';

const SHOWN_DIGITS = 16;

/**
 * A keyed hash in place of a secret or personal value: equal values stay recognisable as equal, and
 * nobody without the key can try values out.
 */
export function createMask(options: {
  key: string;
}): (value: string) => string {
  return value =>
    `masked:${createHmac('sha256', options.key)
      .update(value)
      .digest('hex')
      .slice(0, SHOWN_DIGITS)}`;
}

const MASKED = /^masked:[0-9a-f]{16}$/;

/** For evidence that was exported: what is masked already stays the same, whoever masked it. */
export function keepingMasked(
  mask: (value: string) => string,
): (value: string) => string {
  return value => (MASKED.test(value) ? value : mask(value));
}
