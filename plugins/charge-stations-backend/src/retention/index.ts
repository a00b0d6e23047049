export { cutsAt } from './cuts';
export { isSameHistory } from './isSameHistory';
export { eventMayGo, frameMayGo, snapshotMayGo } from './mayGo';
export { nextRunAt } from './nextRun';
export { FIRST_SLICE, nextSlice, pauseAfter } from './pace';
