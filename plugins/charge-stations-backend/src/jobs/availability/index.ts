export { RollUps } from './RollUps';
