import { decodeString, JsonValue, listValues } from './jsonMembers';
import { looseSecrets } from './looseText';
import { isSecretName, mayHoldSecrets } from './secretNames';
import { Replacement, replaceSpans } from './spans';
import { maskUserInfo, userInfos } from './userInfo';

/** Turns a secret or personal value into a keyed hash of it. */
export type Mask = (value: string) => string;

/**
 * Masks secrets and personal data in a frame's text: values under a secret name (`idTag`, `password` ...),
 * the value of a configuration key with a secret name, and the user part of URLs.
 * Every other character stays as it was: white space, number formats, key order, duplicate keys.
 * Only a string that holds a masked part and escapes is written anew.
 */
export function maskText(text: string, mask: Mask): string {
  if (!mayHoldSecrets(text)) {
    return text;
  }
  const replacements = secretMembers(text, mask);
  if (!isJson(text)) {
    // The walk may have lost its way, so the text is searched for what looks like a secret too.
    replacements.push(...looseSecrets(text, mask), ...userInfos(text, mask));
  }
  return replaceSpans(text, replacements);
}

function secretMembers(text: string, mask: Mask): Replacement[] {
  const values = listValues(text);
  const configuration = secretConfigurationObjects(text, values);
  const replacements: Replacement[] = [];
  for (const value of values) {
    const source = text.slice(value.start, value.end);
    const secret =
      (value.name !== null && isSecretName(value.name)) ||
      (value.name === 'value' && configuration.has(value.object));
    const masked = secret
      ? maskWhole(value, source, mask)
      : maskInside(value, source, mask);
    if (masked !== source) {
      replacements.push({ start: value.start, end: value.end, text: masked });
    }
  }
  return replacements;
}

/** The objects such as `{"key":"AuthorizationKey","value":"..."}` (ChangeConfiguration, GetConfiguration). */
function secretConfigurationObjects(
  text: string,
  values: JsonValue[],
): Set<number | null> {
  return new Set(
    values
      .filter(({ name, type }) => name === 'key' && type === 'string')
      .filter(({ start, end }) =>
        isSecretName(decodeString(text.slice(start, end))),
      )
      .map(({ object }) => object),
  );
}

const NOTHING = new Set(['', '""', 'null', 'true', 'false']);

function maskWhole(value: JsonValue, source: string, mask: Mask): string {
  if (NOTHING.has(source)) {
    return source;
  }
  return JSON.stringify(
    mask(value.type === 'string' ? decodeString(source) : source),
  );
}

/** URLs with a user, and JSON inside a string, as DataTransfer carries it. */
function maskInside(value: JsonValue, source: string, mask: Mask): string {
  if (value.type !== 'string' || !mayHoldSecrets(source)) {
    return source;
  }
  const inner = decodeString(source);
  const looksLikeJson = /^\s*[[{]/.test(inner);
  const masked = maskUserInfo(
    looksLikeJson ? maskText(inner, mask) : inner,
    mask,
  );
  return masked === inner ? source : JSON.stringify(masked);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
