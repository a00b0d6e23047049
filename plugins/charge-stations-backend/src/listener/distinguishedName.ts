/** The parts of a certificate's subject that may name a station. */
export interface SubjectNames {
  commonName: string | undefined;
  serialNumber: string | undefined;
}

/** Attribute types as servers write them; the object identifier is X.520's `serialNumber`. */
const ATTRIBUTES: Record<string, keyof SubjectNames> = {
  cn: 'commonName',
  commonname: 'commonName',
  serialnumber: 'serialNumber',
  '2.5.4.5': 'serialNumber',
};

const ATTRIBUTE = /([\w.-]+)=((?:\\[0-9a-f]{2}|\\[^]|[^\\,+"])*)/iy;
const NOTHING: SubjectNames = {
  commonName: undefined,
  serialNumber: undefined,
};

/**
 * Reads a subject as proxies hand it over, `CN=CP1,O=Acme` (RFC 4514). A name that comes twice, and
 * all of a text that cannot be read, counts as not there: who it means is not ours to guess.
 */
export function readSubjectNames(text: string): SubjectNames {
  const names: Record<keyof SubjectNames, string[]> = {
    commonName: [],
    serialNumber: [],
  };
  const attribute = new RegExp(ATTRIBUTE);
  for (;;) {
    const match = attribute.exec(text);
    if (!match) {
      return NOTHING;
    }
    const name = ATTRIBUTES[match[1].toLowerCase()];
    if (name) {
      names[name].push(unescape(match[2]));
    }
    if (attribute.lastIndex === text.length) {
      return {
        commonName: onlyOne(names.commonName),
        serialNumber: onlyOne(names.serialNumber),
      };
    }
    // A comma or a plus, after which some write a space.
    attribute.lastIndex +=
      /^[,+] */.exec(text.slice(attribute.lastIndex))?.[0].length ??
      text.length;
  }
}

/** The value, where there is exactly one. */
export function onlyOne(
  values: string | readonly string[] | undefined,
): string | undefined {
  if (typeof values === 'string') {
    return values;
  }
  return values?.length === 1 ? values[0] : undefined;
}

/** `\,` is a comma and `\C3\A4` the UTF-8 bytes of an ä. */
function unescape(value: string): string {
  const bytes = value.replace(
    /\\([0-9a-f]{2})|\\([^])|([^\\]+)/gi,
    (_, hex, character, plain) =>
      hex
        ? String.fromCharCode(parseInt(hex, 16))
        : Buffer.from(character ?? plain, 'utf8').toString('latin1'),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
