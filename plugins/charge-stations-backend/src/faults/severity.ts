import { Severity } from '../model';
import { FaultKnowledge } from './knowledge';

/** The scale of 2.x, 0 danger to 9 debug (OCPP 2.0.1 Part 2, SetMonitoringDataType), as ours. */
const OF_OCPP2: readonly Severity[] = [1, 2, 2, 2, 3, 3, 4, 5, 5, 5];

/** What a monitor has that nobody gave a severity: 5, alert. */
const DEFAULT = OF_OCPP2[5];

/** A severity of 2.x as ours; null when there is none on its scale. */
export function fromOcpp2Severity(severity: number | null): Severity | null {
  return severity === null ? null : OF_OCPP2[severity] ?? null;
}

/** Severity of what a component reports: the station's word, the taxonomy's, the default. */
export function severityOfProblem(
  fault: {
    code: string;
    /** As the event has it (2.1), or a pack. */
    known: Severity | null;
  },
  { severities }: FaultKnowledge,
): Severity {
  return fault.known ?? severities.get(fault.code)?.otherwise ?? DEFAULT;
}

/**
 * Severity of one code (docs/concepts.md; B1: a bare Faulted is S2): its own, that of the standard code that came
 * with it, the default. Flags such as unconfirmed are no part of it.
 */
export function severityOf(
  fault: {
    code: string;
    /** The standard name of the error code that came with it, if it has one. */
    standardCode: string | null;
    blocking: boolean;
  },
  { severities }: FaultKnowledge,
): Severity {
  const { code, standardCode, blocking } = fault;
  const own = severities.get(code);
  const standard = severities.get(`ocpp16:${standardCode}`);
  return blocking
    ? own?.faulted ?? standard?.faulted ?? 2
    : own?.otherwise ?? standard?.otherwise ?? 4;
}
