/** The catalog's limit on `metadata.name`, in characters. */
const MAX_LENGTH = 63;
const HASH_SUFFIX = /--[0-9a-f]{8}$/i;

/**
 * A catalog name for an OCPP identity: valid for every identity, always the
 * same for the same one, and different for different ones even where the
 * catalog ignores case.
 *
 * An identity that already is a valid name without lower-case letters, which is
 * how most are written, stays as it is. Every other name ends in a hash of the
 * identity, as characters or case would otherwise be lost. The name is for
 * people and references; the identity itself belongs in the annotation.
 *
 * @public
 */
export function entityNameForIdentity(identity: string): string {
  const name = readable(identity);
  // A plain identity that looks hashed is hashed too, or it could be taken for another's name.
  const isFaithful =
    name === identity &&
    name === name.toLocaleUpperCase('en-US') &&
    !HASH_SUFFIX.test(name);
  if (isFaithful) {
    return name;
  }
  const suffix = `--${hash(identity)}`;
  return readable(name.slice(0, MAX_LENGTH - suffix.length)) + suffix;
}

/** The nearest valid catalog name: letters, digits and `-_.`, with a letter or digit at both ends. */
function readable(value: string): string {
  const name = value
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  return name || 'station';
}

/** FNV-1a, 32 bits over UTF-16 code units: short, and the same in browsers and Node without waiting. */
function hash(value: string): string {
  let state = 0x811c9dc5;
  for (let i = 0; i < value.length; i++) {
    state = Math.imul(state ^ value.charCodeAt(i), 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, '0');
}
