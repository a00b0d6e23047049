export { isSummed } from './isSummed';
export { RollUps } from './RollUps';
