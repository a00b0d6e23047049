export { V16Session } from './session';
