export { CodeLink, type CodeLinkProps } from './CodeLink';
export { CodeMeaning, type CodeMeaningProps } from './CodeMeaning';
export {
  codePath,
  knowledgePath,
  messagePath,
  specificationPath,
} from './paths';
export {
  SpecificationBadges,
  type SpecificationBadgesProps,
} from './SpecificationBadges';
export {
  SpecificationLink,
  type SpecificationLinkProps,
} from './SpecificationLink';
export { UnverifiedBadge } from './UnverifiedBadge';
