import { Replacement, replaceSpans } from './spans';

/** A private key in PEM (RFC 7468 §10, §11); its end may be missing. */
const PRIVATE_KEY =
  /-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY-----(?:(?!-----)[^"])*(?:-----END [A-Z0-9 ]{0,32}PRIVATE KEY-----)?/g;

/** Finds every private key in a text. */
export function privateKeys(
  text: string,
  mask: (value: string) => string,
): Replacement[] {
  return [...text.matchAll(PRIVATE_KEY)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    text: mask(match[0]),
  }));
}

/** Replaces every private key in a text by its mask. */
export function maskPrivateKeys(
  text: string,
  mask: (value: string) => string,
): string {
  return replaceSpans(text, privateKeys(text, mask));
}
