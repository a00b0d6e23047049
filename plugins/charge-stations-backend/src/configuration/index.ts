export { type DueReading, nextReading, type ReadingPlan } from './due';
export { entryId, inOrder } from './entryId';
export { type KnownConfiguration, overlay } from './overlay';
export {
  type Answered,
  asJson,
  readKeys,
  readReport,
  readVariables,
} from './readAnswers';
export { payloadOf } from './messages';
export { mayBeCut, type SeenReading, seenReadings } from './seen';
export { judgeReport, partOf } from './seenReports';
export * from './baselines';
export { variableOf } from './variableOf';
export { planWrites, readWriteAnswer, writeCall } from './writing';
export * from './fleet';
