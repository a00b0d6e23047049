import type {
  ApiSpecificationName,
  ApiSpecificationState,
} from '@forecourt/plugin-charge-stations-common';
import Stack from '@mui/material/Stack';
import { ExplainedChip } from '../chips/ExplainedChip';
import { useTranslate } from '../useTranslate';

/** @public */
export interface SpecificationBadgesProps {
  specification: {
    state: ApiSpecificationState;
    supersededBy?: ApiSpecificationName;
    newerVersion?: ApiSpecificationName;
  };
  /** Whether an address that nobody looked at and one that is well are told too. Default: only what is wrong. */
  allStates?: boolean;
}

/**
 * What somebody should know of a document before reading it: what replaced it, what is newer, how its address is.
 *
 * @public
 */
export function SpecificationBadges(props: SpecificationBadgesProps) {
  const { specification, allStates = false } = props;
  const { state, supersededBy, newerVersion } = specification;
  const t = useTranslate();
  const isBroken = state === 'dead' || state === 'moved';
  if (!isBroken && !allStates && !supersededBy && !newerVersion) {
    return null;
  }
  return (
    <Stack component="span" direction="row" gap={0.5} flexWrap="wrap">
      {supersededBy && (
        <ExplainedChip
          label={t('knowledge.superseded')}
          help={t('knowledge.supersededHelp', { title: supersededBy.title })}
        />
      )}
      {newerVersion && (
        <ExplainedChip
          label={t('knowledge.newer')}
          help={t('knowledge.newerHelp', { title: newerVersion.title })}
        />
      )}
      {(isBroken || allStates) && (
        <ExplainedChip
          label={t(`knowledge.state.${state}`)}
          help={t(`knowledge.stateHelp.${state}`)}
        />
      )}
    </Stack>
  );
}
