import { OCPP16_ERROR_CODES, Severity, StatusEvent } from '../model';
import { FaultRules } from './rules';
import { FaultState } from './state';
import { bounded, fold, slug } from './text';

/** More codes than this in one field are noise. */
const MOST_CODES = 16;

/** Folded spelling to standard name, with the name that 1.6 gave up. */
const BY_SPELLING: ReadonlyMap<string, string> = new Map([
  ...OCPP16_ERROR_CODES.filter(code => code !== 'NoError').map(
    code => [fold(code), code] as const,
  ),
  ['mode3error', 'EVCommunicationError'],
]);

/** What stations write into vendorErrorCode when they have nothing to say. */
const NO_CODE = new Set([
  '',
  '0',
  '00',
  '000',
  '0000',
  'none',
  'noerror',
  'na',
  'null',
  'ok',
]);

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
 * Gives every code of a StatusNotification a name with its taxonomy (docs/concepts.md):
 * ChargeX, EVgo, the vendor dictionary, the vendor's own, the standard's, unknown.
 */
export function resolveCodes(
  event: StatusEvent,
  device: FaultState['device'],
  rules: FaultRules,
): NamedCodes {
  const errorCode = fold(event.errorCode);
  const standardCode = BY_SPELLING.get(errorCode) ?? null;
  const unknown =
    errorCode !== '' && errorCode !== 'noerror' && standardCode === null;
  const codes = vendorCodes(event, device, rules);
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
  rules: FaultRules,
): ResolvedCode[] {
  const parts = splitList(event.vendorErrorCode);
  if (parts.length === 0) {
    const known = rules.vendorCodes.find({
      vendor: device.vendor,
      model: device.model,
      vendorErrorCode: null,
      info: event.info,
    });
    return known
      ? [{ ...plainCode(event, known.code), severity: known.severity ?? null }]
      : [];
  }
  // EVgo: the N-th part of info belongs to the N-th code.
  const infos = isEvgo(event) ? (event.info ?? '').split(',') : [];
  const byCode = new Map<string, ResolvedCode>();
  for (const [index, part] of parts.entries()) {
    const info =
      infos.length === parts.length ? infos[index].trim() : event.info;
    const known = nameVendorCode({ part, info, event, device, rules });
    byCode.set(known.code, {
      code: known.code,
      severity: known.severity ?? null,
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
  rules: FaultRules;
}): { code: string; severity?: Severity } {
  const { part, info, event, device, rules } = options;
  const chargex = /(?:^|[^a-z0-9])(cx\d{3})(?!\d)/i.exec(part);
  if (chargex) {
    return { code: `chargex:${chargex[1].toUpperCase()}` };
  }
  if (isEvgo(event)) {
    return { code: `evgo:${slug(part).toUpperCase()}` };
  }
  const known = rules.vendorCodes.find({
    vendor: device.vendor,
    model: device.model,
    vendorErrorCode: part,
    info,
  });
  // The boot's vendor names the dictionary: some stacks put free text into vendorId.
  const vendor = slug(device.vendor ?? event.vendorId ?? '') || 'unknown';
  return known ?? { code: `vendor:${vendor}:${slug(part)}` };
}

function isEvgo(event: StatusEvent): boolean {
  return event.vendorId?.trim().toLowerCase() === 'com.evgo.mrec';
}

/** The codes of one field, without those that say that there is none. */
function splitList(text: string | null): string[] {
  return (text ?? '')
    .split(/[;,]/, MOST_CODES)
    .map(part => part.trim())
    .filter(part => !NO_CODE.has(fold(part)));
}
