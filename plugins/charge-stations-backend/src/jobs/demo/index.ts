export { removeDemoHistory } from './removeDemoHistory';
export { takeInDemoHistory } from './takeInDemoHistory';
