export { Baselines } from './Baselines';
