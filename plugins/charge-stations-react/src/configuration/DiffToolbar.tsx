import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactNode } from 'react';
import { useTranslate } from '../useTranslate';
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
    <Stack
      direction="row"
      flexWrap="wrap"
      gap={1}
      alignItems="center"
      role="group"
      aria-label={t('configuration.view.region')}
    >
      <TextField
        type="search"
        size="small"
        label={t('configuration.view.search')}
        placeholder={t('configuration.view.searchHint')}
        value={view.search}
        onChange={event => onView({ search: event.target.value })}
        sx={{ flex: { xs: '1 1 100%', sm: '0 1 240px' } }}
      />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={view.shown === 'differences'}
            onChange={({ target }) =>
              onView({ shown: target.checked ? 'differences' : 'all' })
            }
          />
        }
        label={t('configuration.view.onlyDifferences')}
      />
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
    </Stack>
  );
}
