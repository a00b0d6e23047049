import { Severity } from '../model';

/** ChargeX codes weigh the same whatever the status: that taxonomy always sends Faulted. */
const CHARGEX: Readonly<Record<string, Severity>> = {
  'chargex:CX002': 1,
  'chargex:CX017': 1,
  'chargex:CX022': 1,
  'chargex:CX024': 1,
  'chargex:CX026': 1,
  'chargex:CX003': 3,
  'chargex:CX018': 3,
  'chargex:CX008': 5,
  'chargex:CX009': 5,
  'chargex:CX010': 5,
  'chargex:CX020': 5,
};

/** OCPP 1.6 error codes that come with another status than Faulted; the others are S4. */
const WARNINGS: Readonly<Record<string, Severity>> = {
  PowerMeterFailure: 3,
  ReaderFailure: 3,
  ResetFailure: 3,
  ConnectorLockFailure: 3,
  EVCommunicationError: 5,
  WeakSignal: 5,
  LocalListConflict: 5,
};

/** The scale of 2.x, 0 danger to 9 debug (OCPP 2.0.1 Part 2, SetMonitoringDataType), as ours. */
const OF_OCPP2: readonly Severity[] = [1, 2, 2, 2, 3, 3, 4, 5, 5, 5];

/** What a monitor has that nobody gave a severity: 5, alert. */
const DEFAULT = OF_OCPP2[5];

/** A severity of 2.x as ours; null when there is none on its scale. */
export function fromOcpp2Severity(severity: number | null): Severity | null {
  return severity === null ? null : OF_OCPP2[severity] ?? null;
}

/** Severity of what a component reports: the station's word, the taxonomy's, the default. */
export function severityOfProblem(fault: {
  code: string;
  /** As the event has it (2.1), or a dictionary. */
  known: Severity | null;
}): Severity {
  return fault.known ?? CHARGEX[fault.code] ?? DEFAULT;
}

/**
 * Severity of one code (docs/concepts.md; B1: a bare Faulted is S2).
 * Flags such as unconfirmed are no part of it.
 */
export function severityOf(fault: {
  code: string;
  /** The standard name of the error code that came with it, if it has one. */
  standardCode: string | null;
  blocking: boolean;
}): Severity {
  const { code, standardCode, blocking } = fault;
  if (CHARGEX[code]) {
    return CHARGEX[code];
  }
  if (blocking) {
    return standardCode === 'GroundFailure' ? 1 : 2;
  }
  return (standardCode && WARNINGS[standardCode]) || 4;
}
