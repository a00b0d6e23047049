import type { ApiFramesSummary } from '@forecourt/plugin-charge-stations-common';
import type { FrameChoice } from '@forecourt/plugin-charge-stations-react';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { FilterCheckbox } from '../FilterCheckbox';
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
  const { t } = useMessages(chargeStationsTranslationRef);
  const actions = summary?.actions.flatMap(({ action }) => action ?? []) ?? [];
  return (
    <FilterBar>
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
      <FilterCheckbox
        label={t('messages.filterViolations')}
        checked={filter.violations === 'only'}
        onChange={only => onFilter({ violations: only ? 'only' : undefined })}
      />
    </FilterBar>
  );
}
