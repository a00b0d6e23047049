export { FaultsTab } from './FaultsTab';
