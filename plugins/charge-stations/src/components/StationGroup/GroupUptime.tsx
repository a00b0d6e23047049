import {
  formatShare,
  UptimeBar,
  useAvailability,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import type { PlacementQuery } from '../StationsPage';

/** Availability of all ports together in the last 30 days, which is the API's default; nothing while there is no figure. */
export function GroupUptime({ placement }: { placement: PlacementQuery }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { data } = useAvailability({ by: 'fleet', ...placement, limit: 1 });
  if (!data || data.total.figure === null) {
    return null;
  }
  const { profile, total } = data;
  return (
    <Stack direction="row" alignItems="center" gap={1}>
      <Typography variant="body2" color="text.secondary">
        {t('stationGroup.uptime', {
          figure: formatShare(total.figure ?? 0),
          profile: profile.title,
          coverage: formatShare(total.coverage ?? 0),
        })}
      </Typography>
      <UptimeBar item={total} target={profile.target} />
    </Stack>
  );
}
