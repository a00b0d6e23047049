import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslate } from '../useTranslate';

/** What a table of keys is searched for, and whether all of them are shown. */
interface SearchedView {
  search: string;
  shown: 'differences' | 'all';
}

export interface SearchAndOnlyProps {
  /** Of the toolbar. */
  name: string;
  /** Of the box that leaves away what is as it should be. */
  only: string;
  view: SearchedView;
  onView: (changes: Partial<SearchedView>) => void;
  /** What else is in the toolbar. */
  children?: ReactNode;
}

/** The toolbar above a table of keys. */
export function SearchAndOnly(props: SearchAndOnlyProps) {
  const { name, only, view, onView, children } = props;
  const t = useTranslate();
  return (
    <Stack
      direction="row"
      flexWrap="wrap"
      gap={1}
      alignItems="center"
      role="group"
      aria-label={name}
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
        label={only}
      />
      {children}
    </Stack>
  );
}
