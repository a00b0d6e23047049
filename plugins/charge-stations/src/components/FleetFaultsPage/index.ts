export { FleetFaultsPage } from './FleetFaultsPage';
export { FleetFaultsTable } from './FleetFaultsTable';
