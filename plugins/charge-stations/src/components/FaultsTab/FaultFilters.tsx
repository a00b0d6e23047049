import type { ApiConditionsSummary } from '@forecourt/plugin-charge-stations-common';
import {
  codeName,
  scopeLabel,
  SeverityMark,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterBar } from '../FilterBar';
import { FilterCheckbox } from '../FilterCheckbox';
import { FilterSelect } from '../FilterSelect';
import type { FaultFilter } from './faultFilter';

export interface FaultFiltersProps {
  filter: FaultFilter;
  /** What there is to choose from; undefined until it is known. */
  choices?: ApiConditionsSummary;
  onFilter: (changes: SearchPatch) => void;
}

/** Which faults are shown, by code, connector, severity and whether they are open. */
export function FaultFilters(props: FaultFiltersProps) {
  const { filter, choices, onFilter } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  return (
    <FilterBar>
      <FilterSelect
        label={t('faults.filterCode')}
        options={choices?.codes ?? []}
        value={filter.code}
        onChange={code => onFilter({ code })}
        render={code => codeName({ code }, words)}
      />
      <FilterSelect
        label={t('faults.filterConnector')}
        options={choices?.scopes ?? []}
        value={filter.scope}
        onChange={connector => onFilter({ connector })}
        render={scope => scopeLabel(scope, words)}
      />
      <FilterSelect
        label={t('faults.filterSeverity')}
        options={choices?.severities.map(String) ?? []}
        value={filter.severity?.toString()}
        onChange={severity => onFilter({ severity })}
        render={severity => <SeverityMark severity={Number(severity)} />}
      />
      <FilterCheckbox
        label={t('faults.filterOpen')}
        checked={filter.open ?? false}
        onChange={open => onFilter({ open: open ? 'true' : undefined })}
      />
    </FilterBar>
  );
}
