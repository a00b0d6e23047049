import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  scopeLabel,
  SeverityMark,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterSelect } from '../FilterSelect';
import type { FaultFilter } from './faultFilter';

export interface FaultFiltersProps {
  filter: FaultFilter;
  /** The faults to choose codes, connectors and severities from. */
  faults: ApiCondition[];
  onFilter: (changes: SearchPatch) => void;
}

/** Which faults are shown, by code, connector, severity and whether they are open. */
export function FaultFilters(props: FaultFiltersProps) {
  const { filter, faults, onFilter } = props;
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const words = useTranslate();
  return (
    <Stack
      direction="row"
      flexWrap="wrap"
      gap={1}
      alignItems="center"
      role="group"
      aria-label={t('filters.region')}
    >
      <FilterSelect
        label={t('faults.filterCode')}
        options={distinct(faults.map(fault => fault.code))}
        value={filter.code}
        onChange={code => onFilter({ code })}
      />
      <FilterSelect
        label={t('faults.filterConnector')}
        options={distinct(faults.map(fault => fault.scope))}
        value={filter.scope}
        onChange={connector => onFilter({ connector })}
        render={scope => scopeLabel(scope, words)}
      />
      <FilterSelect
        label={t('faults.filterSeverity')}
        options={distinct(faults.map(fault => String(fault.severity)))}
        value={filter.severity?.toString()}
        onChange={severity => onFilter({ severity })}
        render={severity => <SeverityMark severity={Number(severity)} />}
      />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={filter.openOnly}
            onChange={event =>
              onFilter({ open: event.target.checked ? 'true' : undefined })
            }
          />
        }
        label={t('faults.filterOpen')}
      />
    </Stack>
  );
}

function distinct(values: string[]): string[] {
  return [...new Set(values)].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
}
