export { FleetCompliance } from './FleetCompliance';
