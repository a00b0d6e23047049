export { FirmwareChanges } from './FirmwareChanges';
export { ReliabilityPage } from './ReliabilityPage';
export { ReliabilitySentence } from './ReliabilitySentence';
export { ReliabilityTable } from './ReliabilityTable';
