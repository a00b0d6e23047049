import { ConflictError, InputError } from '@backstage/errors';
import { Document, isMap, parseDocument } from 'yaml';

/** What a code means, in own words. */
export interface Explanation {
  /** With its family: `vendor:acme:e77`, `chargex:CX042`. */
  code: string;
  /** As stations name it; needed for a code of a vendor. */
  vendor?: string;
  /** As it was sent; needed for a code of a vendor. */
  vendorErrorCode?: string;
  title?: string;
  meaning: string;
  /** How it clears. */
  recovery?: string;
}

const VENDOR_CODE = /^vendor:([^:]+):(.+)$/;
const STANDARD_CODE = /^([a-z][a-z0-9]*):(?:unknown\((.+)\)|(.+))$/i;

/**
 * A knowledge pack that says what a code means; of what was in it before everything stays, comments too.
 *
 * @throws ConflictError where it says something of the code already
 * @throws InputError where the text is no pack, or the code is none
 */
export function addExplanation(text: string, explanation: Explanation): string {
  const pack = parseDocument(text);
  if (pack.errors.length > 0) {
    throw new InputError(`The pack is no YAML: ${pack.errors[0].message}`);
  }
  if (pack.contents !== null && !isMap(pack.contents)) {
    throw new InputError('The pack has no keys at its top');
  }
  const { code } = explanation;
  const vendor = VENDOR_CODE.exec(code);
  if (vendor) {
    addVendorCode(pack, { ...explanation, family: vendor[1], name: vendor[2] });
  } else {
    addStandardCode(pack, explanation);
  }
  return String(pack);
}

function addVendorCode(
  pack: Document,
  explanation: Explanation & { family: string; name: string },
): void {
  const { family, name, code, vendor, vendorErrorCode } = explanation;
  if (!vendor || !vendorErrorCode) {
    throw new InputError(
      `${code} is a code of a vendor: say who it is, and the code as it was sent`,
    );
  }
  const { title, meaning, recovery } = explanation;
  assertNew(pack, ['vendors', family, 'codes', name], code);
  const names = pack.getIn(['vendors', family, 'names']);
  if (names === undefined) {
    pack.setIn(['vendors', family, 'names'], pack.createNode([vendor]));
  }
  pack.setIn(
    ['vendors', family, 'codes', name],
    pack.createNode({
      ...(title && { title }),
      vendorErrorCode,
      meaning,
      ...(recovery && { recovery }),
    }),
  );
}

function addStandardCode(pack: Document, explanation: Explanation): void {
  const { code, title, meaning, recovery } = explanation;
  const [, family, unknown, known] = STANDARD_CODE.exec(code) ?? [];
  const name = unknown ?? known;
  if (!family || !name) {
    throw new InputError(
      `${JSON.stringify(
        code,
      )} is no code with its family, such as vendor:acme:e77`,
    );
  }
  assertNew(pack, ['taxonomies', family, 'codes', name], code);
  pack.setIn(
    ['taxonomies', family, 'codes', name],
    pack.createNode({
      ...(title && { name: title }),
      meaning,
      ...(recovery && { recovery }),
    }),
  );
}

function assertNew(pack: Document, path: string[], code: string): void {
  if (pack.hasIn(path)) {
    throw new ConflictError(
      `The pack says something of ${code} already. Change it there`,
    );
  }
}
