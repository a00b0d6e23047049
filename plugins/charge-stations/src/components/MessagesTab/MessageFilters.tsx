import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApiFramesSummary } from '@forecourt/plugin-charge-stations-common';
import type { FrameChoice } from '@forecourt/plugin-charge-stations-react';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterSelect } from '../FilterSelect';
import { SearchField } from '../SearchField';
import { DIRECTIONS, KINDS } from './messageFilter';

export interface MessageFiltersProps {
  filter: FrameChoice;
  /** Knows which actions there are. */
  summary?: ApiFramesSummary;
  onFilter: (changes: SearchPatch, options?: { replace: boolean }) => void;
}

/** Which messages are shown. */
export function MessageFilters(props: MessageFiltersProps) {
  const { filter, summary, onFilter } = props;
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const actions = summary?.actions.flatMap(({ action }) => action ?? []) ?? [];
  return (
    <Stack
      direction="row"
      flexWrap="wrap"
      gap={1}
      alignItems="center"
      role="group"
      aria-label={t('filters.region')}
    >
      <SearchField
        label={t('filters.search')}
        hint={t('messages.searchHint')}
        value={filter.q ?? ''}
        onSearch={q => onFilter({ q }, { replace: true })}
      />
      <FilterSelect
        label={t('messages.column.action')}
        options={[...actions].sort()}
        value={filter.action}
        onChange={action => onFilter({ action })}
      />
      <FilterSelect
        label={t('messages.column.way')}
        options={[...DIRECTIONS]}
        value={filter.direction}
        onChange={direction => onFilter({ direction })}
        render={direction =>
          t(`messages.direction.${direction as (typeof DIRECTIONS)[number]}`)
        }
      />
      <FilterSelect
        label={t('messages.filterKind')}
        options={[...KINDS]}
        value={filter.messageKind}
        onChange={kind => onFilter({ kind })}
        render={kind => t(`messages.kind.${kind as (typeof KINDS)[number]}`)}
      />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={filter.violations === 'only'}
            onChange={event =>
              onFilter({
                violations: event.target.checked ? 'only' : undefined,
              })
            }
          />
        }
        label={t('messages.filterViolations')}
      />
    </Stack>
  );
}
