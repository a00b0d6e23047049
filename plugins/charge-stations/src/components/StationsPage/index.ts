export { StationsPage } from './StationsPage';
