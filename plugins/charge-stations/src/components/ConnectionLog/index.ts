export { ConnectionLog } from './ConnectionLog';
