export { RunbookName } from './RunbookLinks';
export { SecurityEventRunbook } from './SecurityEventRunbook';
export { RunbookSection, runbookRevision } from './RunbookSection';
