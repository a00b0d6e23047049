export { v201 } from './v201';
export { v21 } from './v21';
