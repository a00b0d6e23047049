export { SilenceList } from './SilenceList';
export { WhySilent } from './WhySilent';
