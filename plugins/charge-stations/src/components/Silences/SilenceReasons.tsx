import type { ApiSilence } from '@forecourt/plugin-charge-stations-common';
import {
  StationLink,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useMessagesPath } from '../../hooks/useMessagesPath';
import { chargeStationsTranslationRef } from '../../translation';

type Reason = ApiSilence['reasons'][number];

/** All that speaks for a verdict and what else is known, the weightiest first. */
export function SilenceReasons(props: { reasons: Reason[] }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Typography
      component="ul"
      variant="body2"
      aria-label={t('silences.reasons')}
      sx={{ m: 0, pl: 2.5, maxWidth: 720 }}
    >
      {props.reasons.map(reason => (
        <li key={reason.fact}>
          {reason.detail} <MessageLink reason={reason} />
          <Others reason={reason} />
        </li>
      ))}
    </Typography>
  );
}

/** To the message that says so: of the events of a silence, a boot is the only one. */
function MessageLink({ reason }: { reason: Reason }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const paths = useMessagesPath();
  const boot = reason.evidence.find(({ type }) => type === 'boot');
  return paths && boot ? (
    <Link
      component={RouterLink}
      underline="always"
      to={paths.toMessage(boot, boot.receivedAt)}
    >
      {t('silences.showBoot')}
    </Link>
  ) : null;
}

/** The stations that went silent with it. */
function Others({ reason }: { reason: Reason }) {
  const { stations, amount } = reason;
  const { t } = useMessages(chargeStationsTranslationRef);
  const rest = amount - stations.length;
  return stations.length === 0 ? null : (
    <ul aria-label={t('silences.others')}>
      {stations.map(station => (
        <li key={station.identity}>
          <StationLink {...station} />
        </li>
      ))}
      {rest > 0 && <li>{t('silences.othersRest', { count: rest })}</li>}
    </ul>
  );
}
