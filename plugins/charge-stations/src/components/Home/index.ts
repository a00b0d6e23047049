export { FleetStatus } from './FleetStatus';
export { MyFaults } from './MyFaults';
