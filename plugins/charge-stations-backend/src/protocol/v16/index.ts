export { v16 } from './v16';
