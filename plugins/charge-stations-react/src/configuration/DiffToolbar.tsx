import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactNode } from 'react';
import { useTranslate } from '../useTranslate';
import { SearchAndOnly } from './SearchAndOnly';
import type { ConfigurationDiffView } from './view';

export interface DiffToolbarProps {
  view: ConfigurationDiffView;
  onView: (changes: Partial<ConfigurationDiffView>) => void;
  /** What can be done with all of it. */
  children: ReactNode;
}

const LAYOUTS = ['sideBySide', 'unified'] as const;

/** What of the differences is shown, and how. */
export function DiffToolbar({ view, onView, children }: DiffToolbarProps) {
  const t = useTranslate();
  return (
    <SearchAndOnly
      name={t('configuration.view.region')}
      only={t('configuration.view.onlyDifferences')}
      view={view}
      onView={onView}
    >
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={view.volatile}
            onChange={({ target }) => onView({ volatile: target.checked })}
          />
        }
        label={t('configuration.view.volatile')}
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view.layout}
        aria-label={t('configuration.view.layout')}
        sx={{ '& button': { textTransform: 'none' } }}
        onChange={(_, layout) => layout && onView({ layout })}
      >
        {LAYOUTS.map(layout => (
          <ToggleButton key={layout} value={layout}>
            {t(`configuration.view.${layout}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {children}
    </SearchAndOnly>
  );
}
