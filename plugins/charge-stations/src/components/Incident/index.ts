export { IncidentSection } from './IncidentSection';
