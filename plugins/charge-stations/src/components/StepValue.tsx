import Box from '@mui/material/Box';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../translation';

/** A value that is or was to be written, or that there is none. */
export function StepValue({ value }: { value?: string }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return value ? (
    <Box
      component="span"
      sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}
    >
      {value}
    </Box>
  ) : (
    <Box component="span" sx={{ color: 'text.secondary', fontStyle: 'italic' }}>
      {value === undefined
        ? t('configuration.fleet.unset')
        : t('configuration.fleet.emptyText')}
    </Box>
  );
}
