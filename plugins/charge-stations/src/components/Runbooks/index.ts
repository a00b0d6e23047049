export { RunbookName } from './RunbookLinks';
export { RunbookSection, runbookRevision } from './RunbookSection';
