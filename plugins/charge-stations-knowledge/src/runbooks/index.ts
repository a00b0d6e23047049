export { fillRunbook, RUNBOOK_PLACEHOLDERS } from './placeholders';
export type { RunbookPlaceholder, RunbookValues } from './placeholders';
export { parseRunbook } from './parseRunbook';
export type { ParsedRunbook } from './parseRunbook';
export { ownRunbooks, RunbookFiles } from './RunbookFiles';
export type {
  Runbook,
  RunbookDirectory,
  RunbookProblem,
  RunbookSource,
} from './types';
