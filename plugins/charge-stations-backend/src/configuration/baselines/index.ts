export * from './types';
export { compareFirmware, isInRange, type InRange } from './firmwareRange';
export { parseBaseline } from './parseBaseline';
export {
  appliesTo,
  layerBaselines,
  type DemandSource,
  type LayeredBaseline,
  type LayeredDemand,
} from './layerBaselines';
export {
  judgeCompliance,
  noVerdicts,
  verdictOfAbsent,
  verdictOfEntry,
  type Compliance,
  type ComplianceVerdict,
  type KeyCompliance,
  type NotVerifiableReason,
  type PendingWrite,
} from './judgeCompliance';
