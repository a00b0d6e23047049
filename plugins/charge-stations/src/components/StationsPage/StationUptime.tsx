import {
  formatShare,
  UptimeBar,
  useAvailability,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSeen } from '../../hooks/useSeen';
import { chargeStationsTranslationRef } from '../../translation';

/** A station's availability in the last 30 days, which is the API's default; asked for when its row is scrolled to. */
export function StationUptime(props: { identity: string }) {
  const [ref, seen] = useSeen();
  return (
    <Box ref={ref} sx={{ minWidth: 48 }}>
      {seen && <Asked {...props} />}
    </Box>
  );
}

function Asked({ identity }: { identity: string }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { data, error } = useAvailability({ by: 'station', identity });
  const item = data?.items[0];
  if (error || (data && !item)) {
    return <abbr title={error?.message ?? t('stations.noUptime')}>–</abbr>;
  }
  if (!data || !item) {
    return null;
  }
  const { figure, coverage } = item;
  return (
    <Stack
      title={t('stations.uptimeHelp', {
        profile: data.profile.title,
        coverage: formatShare(coverage ?? 0),
      })}
    >
      <Typography variant="body2" noWrap>
        {figure === null ? '–' : formatShare(figure)}
      </Typography>
      <UptimeBar item={item} target={data.profile.target} />
    </Stack>
  );
}
