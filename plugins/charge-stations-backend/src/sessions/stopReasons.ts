/**
 * Reasons for which neither driver, vehicle nor operator asked: `Reason` of OCPP 1.6 (§7.36) and
 * `ReasonEnumType` of 2.0.1 and 2.1 (Part 2, 3.67).
 */
const ABNORMAL = new Set([
  'EmergencyStop',
  'GroundFault',
  'OvercurrentFault',
  'PowerLoss',
  'PowerQuality',
  // The station restarted by itself; ordered restarts are HardReset, SoftReset and ImmediateReset.
  'Reboot',
]);

/** Whether something went wrong; without a reason it is `Local`, which both versions may leave out. */
export function stoppedAbnormally(reason: string | null): boolean {
  return reason !== null && ABNORMAL.has(reason);
}
