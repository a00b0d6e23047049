import Stack from '@mui/material/Stack';
import type { PropsWithChildren } from 'react';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../translation';

/** The filters of a tab, in one row where there is room. */
export function FilterBar({ children }: PropsWithChildren) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Stack
      direction="row"
      flexWrap="wrap"
      gap={1}
      alignItems="center"
      role="group"
      aria-label={t('filters.region')}
    >
      {children}
    </Stack>
  );
}
