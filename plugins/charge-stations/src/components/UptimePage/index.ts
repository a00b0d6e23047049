export { UptimePage } from './UptimePage';
