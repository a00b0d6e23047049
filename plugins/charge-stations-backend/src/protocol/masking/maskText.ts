import { decodeString, JsonValue, listValues } from './jsonMembers';
import { looseSecrets } from './looseText';
import { Mask } from './mask';
import { maskPrivateKeys, privateKeys } from './privateKeys';
import { secretMembers } from './secretMembers';
import { mayHoldSecrets } from './secretNames';
import { Replacement, replaceSpans } from './spans';
import { maskUserInfo, userInfos } from './userInfo';

/**
 * Masks secrets and personal data in a frame's text: values under a secret name (`idTag`, `password` ...),
 * the value of a configuration key or variable with a secret name, private keys, and the user part of URLs.
 * Every other character stays as it was: white space, number formats, key order, duplicate keys.
 * Only a string that holds a masked part and escapes is written anew.
 */
export function maskText(text: string, mask: Mask): string {
  if (!mayHoldSecrets(text)) {
    return text;
  }
  const replacements = secretsOf(text, mask);
  if (!isJson(text)) {
    // The walk may have lost its way, so the text is searched for what looks like a secret too.
    replacements.push(
      ...looseSecrets(text, mask),
      ...privateKeys(text, mask),
      ...userInfos(text, mask),
    );
  }
  return replaceSpans(text, replacements);
}

/** The values in a text that {@link maskText} hides. */
export function secretsIn(
  text: string,
  { isSecretKey }: Pick<Mask, 'isSecretKey'>,
): string[] {
  const secrets: string[] = [];
  const collect: Mask = secret => {
    secrets.push(secret);
    return '';
  };
  maskText(text, Object.assign(collect, { isSecretKey }));
  return secrets;
}

function secretsOf(text: string, mask: Mask): Replacement[] {
  const values = listValues(text);
  const secrets = secretMembers(text, values, mask);
  const isSigned = /-Signed"/.test(text);
  const replacements: Replacement[] = [];
  for (const value of values) {
    const source = text.slice(value.start, value.end);
    const masked = maskValue({ value, source, mask, secrets, isSigned });
    if (masked !== source) {
      replacements.push({ start: value.start, end: value.end, text: masked });
    }
  }
  return replacements;
}

function maskValue(options: {
  value: JsonValue;
  source: string;
  mask: Mask;
  secrets: ReadonlySet<JsonValue>;
  isSigned: boolean;
}): string {
  const { value, source, mask, secrets, isSigned } = options;
  if (secrets.has(value)) {
    return maskWhole(value, source, mask);
  }
  return isSigned && value.name === 'payload' && value.type === 'string'
    ? maskSigned(source, mask)
    : maskInside(value, source, mask);
}

/** What a JSON Web Signature carries (RFC 7515). Masked, its signature fits no longer; the secret goes first. */
function maskSigned(source: string, mask: Mask): string {
  const inner = Buffer.from(decodeString(source), 'base64url').toString('utf8');
  const masked = maskText(inner, mask);
  return masked === inner
    ? source
    : JSON.stringify(Buffer.from(masked, 'utf8').toString('base64url'));
}

/** Says too little to be a secret. */
const NOTHING = new Set([
  '',
  '""',
  'null',
  'true',
  'false',
  '"true"',
  '"false"',
]);

function maskWhole(value: JsonValue, source: string, mask: Mask): string {
  if (NOTHING.has(source)) {
    return source;
  }
  return JSON.stringify(
    mask(value.type === 'string' ? decodeString(source) : source),
  );
}

/** URLs with a user, private keys, and JSON inside a string, as DataTransfer carries it. */
function maskInside(value: JsonValue, source: string, mask: Mask): string {
  if (value.type !== 'string' || !mayHoldSecrets(source)) {
    return source;
  }
  const inner = decodeString(source);
  const looksLikeJson = /^\s*[[{]/.test(inner);
  const masked = maskPrivateKeys(
    maskUserInfo(looksLikeJson ? maskText(inner, mask) : inner, mask),
    mask,
  );
  if (masked === inner) {
    return source;
  }
  // A literal that was cut short could not be decoded, and would be escaped twice.
  return isJson(source)
    ? JSON.stringify(masked)
    : source.replace(inner, () => masked);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
