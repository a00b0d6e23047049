export { FirmwareFaultsCard } from './FirmwareFaultsCard';
export { StationGroupCard } from './StationGroupCard';
export { StationsTab } from './StationsTab';
export { useFleetPaths } from './useFleetPaths';
export { WorstFaults } from './WorstFaults';
