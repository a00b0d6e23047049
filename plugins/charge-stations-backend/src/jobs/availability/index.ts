export { RollUps, ROLL_UP_AGE } from './RollUps';
export type { WindowsOf } from './rollUpStation';
