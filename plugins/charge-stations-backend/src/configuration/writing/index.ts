export { planWrites } from './planWrites';
export { readWriteAnswer, writeCall } from './writeCall';
