export { FleetFaultsPage } from './FleetFaultsPage';
