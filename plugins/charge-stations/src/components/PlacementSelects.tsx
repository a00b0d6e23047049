import {
  useStationsSummary,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../translation';
import { FilterSelect } from './FilterSelect';
import { GroupName } from './GroupName';

const PLACEMENTS = ['site', 'model', 'owner'] as const;

export interface PlacementSelectsProps {
  chosen: Partial<Record<(typeof PLACEMENTS)[number], string>>;
  onChoose: (changes: SearchPatch) => void;
}

/** Of which site, model and owner stations are; what there is of each comes from the summary of all stations. */
export function PlacementSelects({ chosen, onChoose }: PlacementSelectsProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const summary = useStationsSummary().data;
  const options = {
    site: summary?.sites,
    model: summary?.models,
    owner: summary?.owners,
  };
  return (
    <>
      {PLACEMENTS.map(name => (
        <FilterSelect
          key={name}
          label={t(`filters.${name}`)}
          options={options[name] ?? []}
          value={chosen[name]}
          onChange={value => onChoose({ [name]: value })}
          render={option => <GroupName by={name} name={option} />}
        />
      ))}
    </>
  );
}
