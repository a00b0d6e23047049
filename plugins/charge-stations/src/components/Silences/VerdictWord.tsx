import type { ApiSilence } from '@forecourt/plugin-charge-stations-common';
import CloudOutlinedIcon from '@mui/icons-material/CloudOutlined';
import DnsOutlinedIcon from '@mui/icons-material/DnsOutlined';
import EventAvailableIcon from '@mui/icons-material/EventAvailable';
import EvStationOutlinedIcon from '@mui/icons-material/EvStationOutlined';
import HelpOutlineIcon from '@mui/icons-material/HelpOutline';
import HubOutlinedIcon from '@mui/icons-material/HubOutlined';
import LocationOnOutlinedIcon from '@mui/icons-material/LocationOnOutlined';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

const ICONS: Record<ApiSilence['verdict'], typeof HelpOutlineIcon> = {
  planned: EventAvailableIcon,
  ours: DnsOutlinedIcon,
  siteUplink: LocationOnOutlinedIcon,
  group: HubOutlinedIcon,
  station: EvStationOutlinedIcon,
  upstream: CloudOutlinedIcon,
  undetermined: HelpOutlineIcon,
};

/** Whose silence it was and how sure that is, as a sign and in words. */
export function VerdictWord(props: {
  silence: Pick<ApiSilence, 'verdict' | 'confidence'>;
}) {
  const { verdict, confidence } = props.silence;
  const { t } = useMessages(chargeStationsTranslationRef);
  const Icon = ICONS[verdict];
  return (
    <Stack component="span" direction="row" gap={0.75}>
      <Icon aria-hidden color="action" sx={{ fontSize: 18, mt: '1px' }} />
      <span>
        {t(`silences.verdict.${verdict}`)}
        {/* That it is undetermined says how sure it is. */}
        {verdict !== 'undetermined' && (
          <Typography component="div" variant="caption" color="text.secondary">
            {t(`silences.confidence.${confidence}`)}
          </Typography>
        )}
      </span>
    </Stack>
  );
}
