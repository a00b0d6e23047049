export { firmwareChanges } from './firmwareChanges';
export type { FirmwareChange, FirmwareSide } from './firmwareChanges';
export { groupReliability, onlyCode } from './groups';
export type {
  Reliability,
  ReliabilityGroup,
  ReliabilityGrouping,
} from './groups';
export { piecesOf } from './pieces';
export { portDays } from './rates';
