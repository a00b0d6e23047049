export { BringBack } from './BringBack';
