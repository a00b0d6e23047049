import { useMessages, useTones } from '@forecourt/plugin-charge-stations-react';
import Chip from '@mui/material/Chip';
import { chargeStationsTranslationRef } from '../translation';

/** Says that a fault lasts. */
export function OpenChip() {
  const { t } = useMessages(chargeStationsTranslationRef);
  // The theme's own red is too dark for letters upon the dark page.
  const { red } = useTones();
  return (
    <Chip
      size="small"
      variant="outlined"
      label={t('faults.open')}
      sx={{
        m: 0,
        color: red.fill,
        borderColor: red.fill,
        // Not that of a row that is chosen, upon which the letters would be too faint.
        backgroundColor: 'background.default',
      }}
    />
  );
}
