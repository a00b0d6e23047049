import { Severity, StatusEvent } from '../model';
import { FaultKnowledge } from './knowledge';
import { FaultRules } from './rules';
import { FaultState } from './state';
import { bounded, fold, slug } from './text';

/** More codes than this in one field are noise. */
const MOST_CODES = 16;

/** One code that a report names. */
export interface ResolvedCode {
  code: string;
  /** Only when the dictionary knows one. */
  severity: Severity | null;
  info: string | null;
  vendorErrorCode: string | null;
}

/** What a report says about codes. */
export interface NamedCodes {
  codes: ResolvedCode[];
  /** The standard name of `errorCode`; null when absent, NoError or not defined. */
  standardCode: string | null;
  /** `errorCode` says NoError, or nothing at all is named. */
  noError: boolean;
  /** `errorCode` is a value that OCPP 1.6 does not define. */
  unknown: boolean;
}

/** The code of a Faulted that names none (O1, X6). */
export function namelessFault(event: StatusEvent): ResolvedCode {
  const version = event.evseId === null ? 'ocpp16' : 'ocpp2';
  return {
    code: `${version}:UnspecifiedFault`,
    severity: null,
    info: bounded(event.info),
    vendorErrorCode: null,
  };
}

/** Whether the text is NoError in any spelling. */
export function isNoError(errorCode: string | null): boolean {
  return fold(errorCode) === 'noerror';
}

/**
 * Gives every code of a StatusNotification a name with its taxonomy (docs/concepts.md): the one that its writing
 * tells, the one that the vendorId announces, the vendor's in the packs, the one that techCode names (OCPP 2.x), the
 * vendor's own, the standard's, unknown.
 */
export function resolveCodes(
  event: StatusEvent,
  device: FaultState['device'],
  rules: FaultRules,
): NamedCodes {
  const errorCode = fold(event.errorCode);
  const standardCode = rules.knowledge.standardCodes.get(errorCode) ?? null;
  const unknown =
    errorCode !== '' && errorCode !== 'noerror' && standardCode === null;
  const codes = vendorCodes(event, device, rules.knowledge);
  if (codes.length === 0 && standardCode) {
    codes.push(plainCode(event, `ocpp16:${standardCode}`));
  } else if (codes.length === 0 && unknown) {
    const raw = (event.errorCode ?? '').replace(/\p{Cc}/gu, '').trim();
    codes.push(plainCode(event, `ocpp16:unknown(${raw.slice(0, 50)})`));
  }
  return {
    codes,
    standardCode,
    unknown,
    noError: errorCode === 'noerror' || codes.length === 0,
  };
}

function plainCode(event: StatusEvent, code: string): ResolvedCode {
  return {
    code,
    severity: null,
    info: bounded(event.info),
    vendorErrorCode: bounded(event.vendorErrorCode),
  };
}

/** The codes of vendorErrorCode; ChargeX separates them by semicolons, EVgo by commas. */
function vendorCodes(
  event: StatusEvent,
  device: FaultState['device'],
  knowledge: FaultKnowledge,
): ResolvedCode[] {
  const parts = splitList(event.vendorErrorCode, knowledge);
  if (parts.length === 0) {
    const known = knowledge.vendorCodes({
      vendor: device.vendor,
      model: device.model,
      vendorErrorCode: null,
      info: event.info,
    });
    return known
      ? [{ ...plainCode(event, known.code), severity: known.severity }]
      : [];
  }
  const announced = knowledge.announced.get(fold(event.vendorId));
  const infos = announced?.infoPerCode ? (event.info ?? '').split(',') : [];
  const byCode = new Map<string, ResolvedCode>();
  for (const [index, part] of parts.entries()) {
    const info =
      infos.length === parts.length ? infos[index].trim() : event.info;
    const known = nameVendorCode({ part, info, event, device, knowledge });
    byCode.set(known.code, {
      ...known,
      info: bounded(info),
      vendorErrorCode: bounded(part),
    });
  }
  return [...byCode.values()];
}

function nameVendorCode(options: {
  part: string;
  info: string | null;
  event: StatusEvent;
  device: FaultState['device'];
  knowledge: FaultKnowledge;
}): Pick<ResolvedCode, 'code' | 'severity'> {
  const { part, info, event, device, knowledge } = options;
  for (const { taxonomy, pattern } of knowledge.writings) {
    const written = pattern.exec(part);
    if (written) {
      return {
        code: `${taxonomy}:${written[1].toUpperCase()}`,
        severity: null,
      };
    }
  }
  const announced = knowledge.announced.get(fold(event.vendorId));
  if (announced) {
    const name = announced.codes.get(fold(part)) ?? slug(part).toUpperCase();
    return { code: `${announced.taxonomy}:${name}`, severity: null };
  }
  const known = knowledge.vendorCodes({
    vendor: device.vendor,
    model: device.model,
    vendorErrorCode: part,
    info,
  });
  if (known) {
    return { code: known.code, severity: known.severity };
  }
  // A status of 2.x has techCode here, and never a vendorId that would announce its taxonomy.
  const named = event.evseId !== null && knowledge.techCodes.get(fold(part));
  if (named) {
    return { code: named, severity: null };
  }
  // The boot's vendor names the dictionary: some stacks put free text into vendorId.
  const vendor = slug(device.vendor ?? event.vendorId ?? '') || 'unknown';
  return { code: `vendor:${vendor}:${slug(part)}`, severity: null };
}

/** The codes of one field, without those that say that there is none. */
function splitList(text: string | null, { nothing }: FaultKnowledge): string[] {
  return (text ?? '')
    .split(/[;,]/, MOST_CODES)
    .map(part => part.trim())
    .filter(part => !nothing.has(fold(part)));
}
