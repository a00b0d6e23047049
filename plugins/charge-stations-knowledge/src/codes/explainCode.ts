import {
  ApiCodeExplanation,
  codeLabel,
  fold,
  OcppVersion,
} from '@forecourt/plugin-charge-stations-common';
import { Knowledge } from '../schema';
import { anyComponent } from './deviceModelCodes';
import { CodeList, listCodes } from './listCodes';
import { isOfStation, isOfVendor } from './ofStation';
import { variantOf } from './variants';

/**
 * A code, and what came with it.
 *
 * @public
 */
export interface AskedCode {
  /** With its family, `ocpp16:GroundFailure`, or as it is sent, `groundFailure`. */
  code: string;
  /** As the station named itself in BootNotification. */
  vendor?: string;
  model?: string;
  /** The error code of OCPP 1.6 that came with it, as sent. */
  errorCode?: string;
  vendorErrorCode?: string;
  info?: string;
  /** Undefined: whatever the version. */
  version?: OcppVersion;
}

/**
 * What a code means: of itself, narrowed to the one of several faults that the text tells, or of the standard code that
 * came with it. What nobody explains says so, and keeps the words that the station sent.
 *
 * @public
 */
export function explainCode(
  knowledge: Knowledge,
  asked: AskedCode,
): ApiCodeExplanation {
  const codes = listCodes(knowledge, asked.version).filter(code =>
    isOfStation(knowledge, code, asked),
  );
  const known = findCode(codes, asked.code);
  const explanation = known
    ? narrow(withoutOtherVendors(knowledge, known, asked), asked)
    : unknown(knowledge, asked);
  const standard =
    explanation.meaning === undefined
      ? standardOf(codes, explanation, asked)
      : undefined;
  const { errorCode, vendorErrorCode, info } = asked;
  return {
    ...explanation,
    ...(standard && { standard: narrow(standard, asked) }),
    ...((errorCode || vendorErrorCode || info) && {
      sent: { errorCode, vendorErrorCode, info },
    }),
  };
}

/** By its full name, then of any component, then by any spelling; standards go before others. */
export function findCode(
  codes: CodeList,
  code: string,
): ApiCodeExplanation | undefined {
  const name = code.toLowerCase();
  const any = anyComponent(code)?.toLowerCase();
  return (
    codes.find(known => known.code.toLowerCase() === name) ??
    (any !== undefined
      ? named(
          codes.find(known => known.code.toLowerCase() === any),
          code,
        )
      : undefined) ??
    codes.find(known => spellingsOf(known).includes(fold(code)))
  );
}

/** A code of one component, explained by what is known of any. */
function named(
  known: ApiCodeExplanation | undefined,
  code: string,
): ApiCodeExplanation | undefined {
  return known && { ...known, code, title: code.slice(code.indexOf(':') + 1) };
}

function withoutOtherVendors(
  knowledge: Knowledge,
  known: ApiCodeExplanation,
  { vendor }: AskedCode,
): ApiCodeExplanation {
  const variants = known.variants.filter(variant =>
    isOfVendor(knowledge, variant.vendor.id, vendor),
  );
  return { ...known, variants };
}

function spellingsOf({ code, aliases, taxonomy }: ApiCodeExplanation) {
  const names = [code.slice(taxonomy.id.length + 1), ...aliases];
  // With the family too: the fault reducer writes some families in capitals.
  return names.flatMap(name => [fold(name), fold(`${taxonomy.id}:${name}`)]);
}

function narrow(
  known: ApiCodeExplanation,
  { info }: AskedCode,
): ApiCodeExplanation {
  const variant = variantOf(known.variants, info);
  if (!variant) {
    return known;
  }
  const { meaning, recovery, advice, responsible, stopsCharging } = variant;
  const own = { meaning, recovery, advice, stopsCharging };
  const said = Object.entries(own).filter(([, fact]) => fact !== undefined);
  const fields = said.map(([field]) => field);
  return {
    ...known,
    ...Object.fromEntries(said),
    responsible: responsible.length > 0 ? responsible : known.responsible,
    variant: variant.id,
    resolvedBy: variant.resolved,
    references: [...known.references, ...variant.references],
    isVerified: known.isVerified && variant.isVerified,
    unverified: [
      ...known.unverified.filter(field => !fields.includes(field)),
      ...variant.unverified,
    ],
  };
}

function standardOf(
  codes: CodeList,
  { code, standardCode }: ApiCodeExplanation,
  { errorCode }: AskedCode,
): ApiCodeExplanation | undefined {
  const name = fold(standardCode ?? errorCode);
  const standard = codes.find(
    known =>
      known.taxonomy.id === 'ocpp16' && spellingsOf(known).includes(name),
  );
  return standard?.is === undefined && standard?.code !== code
    ? standard
    : undefined;
}

function unknown(knowledge: Knowledge, asked: AskedCode): ApiCodeExplanation {
  const [id, ...rest] = asked.code.split(':');
  const family = rest.length > 0 ? id : 'unknown';
  const known =
    knowledge.taxonomies?.[family]?.title ?? knowledge.vendors?.[family]?.title;
  return {
    code: asked.code,
    isKnown: false,
    title: codeLabel(asked),
    taxonomy: { id: family, title: known ?? family },
    responsible: [],
    aliases: [],
    references: [],
    variants: [],
    isVerified: true,
    unverified: [],
  };
}
