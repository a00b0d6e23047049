export { WrittenValues } from './WrittenValues';
export { WRITES } from './writesPage';
