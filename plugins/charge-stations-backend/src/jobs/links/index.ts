export { askForLink } from './askForLink';
export { HostPauses } from './HostPauses';
export { LinkChecks } from './LinkChecks';
export { readLinkCheckSettings } from './readLinkCheckSettings';
