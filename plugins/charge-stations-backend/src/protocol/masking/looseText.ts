import { isSecretKey, Mask } from './mask';
import { Replacement } from './spans';

/** `name:` or `name=`, in any quotes or none. */
const NAME = /(?<![\w.-])([\w.-]{2,64})\\{0,8}["']?\s{0,8}[:=]\s{0,8}/g;
/** `key: name, ... value:` of one configuration key. */
const CONFIGURATION_KEY =
  /\bkey["']?\s{0,8}[:=]\s{0,8}["']?([\w.-]{2,64})["']?[^{}]{0,64}?\bvalue["']?\s{0,8}[:=]\s{0,8}/gi;

/** A value: in escaped, double or single quotes, or bare. A closing quote may be missing. */
const VALUE =
  /\\+"[^"\\]*|"[^"\\]*(?:\\.[^"\\]*)*"?|'[^']*'?|[^\s,;{}[\]"']+/sy;

/** Finds what looks like a secret in a text that is not JSON. It would rather hide too much. */
export function looseSecrets(text: string, mask: Mask): Replacement[] {
  return [NAME, CONFIGURATION_KEY].flatMap(name =>
    valuesAfter(text, new RegExp(name), mask).map(({ start, value }) => ({
      start,
      end: start + value.length,
      text: JSON.stringify(mask(value.replace(/^\\*["']|["']$/g, ''))),
    })),
  );
}

/** The values that follow a secret name. Only these are read, so that no part is read twice. */
function valuesAfter(
  text: string,
  name: RegExp,
  mask: Mask,
): Array<{ start: number; value: string }> {
  const found: Array<{ start: number; value: string }> = [];
  for (let match = name.exec(text); match; match = name.exec(text)) {
    VALUE.lastIndex = name.lastIndex;
    const value = isSecretKey(match[1], mask) && VALUE.exec(text)?.[0];
    if (value) {
      found.push({ start: name.lastIndex, value });
      name.lastIndex += value.length;
    }
  }
  return found;
}
