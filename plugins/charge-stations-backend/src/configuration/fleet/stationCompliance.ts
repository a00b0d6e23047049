import { ComplianceVerdict } from '../baselines';

/**
 * How a station stands against its baselines, the worst first.
 *
 * - `drift`: at least one key is not as it is wanted
 * - `pendingReboot`: none is, but for what was written and waits for a reboot
 * - `notVerifiable`: none is known not to be, and of some it cannot be told
 * - `compliant`: all that is wanted is so
 * - `noBaseline`: no baseline is for it
 * - `unread`: nothing is known of its configuration
 */
export const COMPLIANCE_STATES = [
  'drift',
  'pendingReboot',
  'notVerifiable',
  'compliant',
  'noBaseline',
  'unread',
] as const;

export type ComplianceState = (typeof COMPLIANCE_STATES)[number];

/** How many keys are not as they are wanted. */
export function deviationsOf(
  counts: Record<ComplianceVerdict, number>,
): number {
  return counts.drift + counts.missing + counts.extra;
}

/** The state of a station with a baseline, of whose keys so many have which verdict. */
export function complianceStateOf(
  counts: Record<ComplianceVerdict, number>,
): ComplianceState {
  if (deviationsOf(counts) > 0) {
    return 'drift';
  }
  if (counts.pendingReboot > 0) {
    return 'pendingReboot';
  }
  return counts.notVerifiable > 0 ? 'notVerifiable' : 'compliant';
}
