import {
  isDifference,
  type ApiConfigurationChange,
} from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { memo } from 'react';
import { ROW_ATTRIBUTE } from '../keyboard/useRowKeys';
import { useTranslate } from '../useTranslate';
import { ChangeBadges } from './ChangeBadges';
import { ChangeDetails } from './ChangeDetails';
import { changeId } from './changeGroups';
import { ChangeValue } from './ChangeValue';
import { SourceLink } from './SourceLink';
import { UnifiedValues } from './UnifiedValues';
import { VerdictChip } from './VerdictChip';
import type { ConfigurationDiffView } from './view';

export interface ChangeRowProps {
  change: ApiConfigurationChange;
  layout: ConfigurationDiffView['layout'];
  isOpen: boolean;
  onOpen: (id: string | undefined) => void;
}

/** One key: what both sides have, what became of it and what it is. Opened, all that is known of it. */
export const ChangeRow = memo((props: ChangeRowProps) => {
  const { change, layout, isOpen, onOpen } = props;
  const { verdict, notKnown, meaning } = change;
  const t = useTranslate();
  const id = changeId(change);
  const differs = isDifference(verdict);
  return (
    <>
      <tr data-verdict={verdict}>
        <th scope="row">
          <Link
            component="button"
            variant="body2"
            align="left"
            aria-expanded={isOpen}
            {...{ [ROW_ATTRIBUTE]: id }}
            onClick={() => onOpen(isOpen ? undefined : id)}
          >
            {id}
          </Link>
          {(differs || change.hidden) && <ChangeBadges change={change} />}
        </th>
        {layout === 'sideBySide' ? (
          <>
            <td>
              <ChangeValue change={change} side="before" />
            </td>
            <td>
              <ChangeValue change={change} side="after" />
            </td>
          </>
        ) : (
          <td>
            <UnifiedValues change={change} />
          </td>
        )}
        <td>
          {verdict === 'same' ? (
            // Hundreds of chips would say nothing.
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t('configuration.verdict.same')}
            </Box>
          ) : (
            <VerdictChip verdict={verdict} notKnown={notKnown} />
          )}
        </td>
        <td>
          {meaning && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {meaning.meaning} <SourceLink meaning={meaning} />
            </Box>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={layout === 'sideBySide' ? 5 : 4}>
            <ChangeDetails change={change} />
          </td>
        </tr>
      )}
    </>
  );
});
ChangeRow.displayName = 'ChangeRow';
