export { NotingWindowStore } from './NotingWindowStore';
export { readWindows } from './readWindows';
export { RollUps } from './RollUps';
