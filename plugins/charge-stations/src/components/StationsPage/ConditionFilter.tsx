import type {
  ApiStationCondition,
  ApiStationsSummary,
} from '@forecourt/plugin-charge-stations-common';
import {
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import ToggleButton, { toggleButtonClasses } from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { chargeStationsTranslationRef } from '../../translation';
import { CONDITIONS } from './stationsQuery';

export interface ConditionFilterProps {
  summary: ApiStationsSummary;
  chosen?: ApiStationCondition;
  /** Undefined asks for all stations. */
  onChoose: (condition?: ApiStationCondition) => void;
}

/** How many stations are in which condition; a click shows only those, a second click all again. */
export function ConditionFilter(props: ConditionFilterProps) {
  const { summary, chosen, onChoose } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={chosen ?? 'all'}
      sx={{
        flexWrap: 'wrap',
        [`& .${toggleButtonClasses.root}`]: {
          textTransform: 'none',
          whiteSpace: 'nowrap',
        },
      }}
      aria-label={t('filters.status')}
      onChange={(_, value) =>
        onChoose(value && value !== 'all' ? value : undefined)
      }
    >
      <ToggleButton value="all">
        {t('filters.all')} {summary.total}
      </ToggleButton>
      {CONDITIONS.map(condition => (
        <ToggleButton
          key={condition}
          value={condition}
          title={words(`conditionHelp.${condition}`)}
        >
          {words(`condition.${condition}`)} {summary[condition]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
