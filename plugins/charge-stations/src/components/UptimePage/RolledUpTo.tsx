import type { ApiAvailability } from '@forecourt/plugin-charge-stations-common';
import {
  dayOf,
  Time,
  toMillis,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';

/** Until when the figures go, and that some are behind where they are. */
export function RolledUpTo(props: { availability: ApiAvailability }) {
  const { rolledUpTo, isComplete, timeZone, to } = props.availability;
  const isOver = dayOf(toMillis(rolledUpTo), timeZone) >= to;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Typography variant="body2" color="text.secondary">
      {t('uptime.rolledUpTo')} <Time value={rolledUpTo} format="short" />.{' '}
      {!isComplete && t('uptime.incomplete')}
      {isComplete && !isOver && t('uptime.nextSoon')}
    </Typography>
  );
}
