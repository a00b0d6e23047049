import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { ApiStationsSummary } from '@forecourt/plugin-charge-stations-common';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { unregisteredRouteRef } from '../../routes';
import { chargeStationsTranslationRef } from '../../translation';
import { conditionCounts } from './conditionCounts';

export interface FleetSentenceProps {
  summary: ApiStationsSummary;
  /** Whether it is about every station: who is not registered is of no place. Default: true. */
  isWhole?: boolean;
}

/** The page in a sentence: "3 of 24 faulted, 5 offline, 2 not registered". */
export function FleetSentence(props: FleetSentenceProps) {
  const { summary, isWhole = true } = props;
  const unregistered = isWhole ? summary.unregistered : 0;
  const { t } = useMessages(chargeStationsTranslationRef);
  const unregisteredPath = useRouteRef(unregisteredRouteRef)?.();
  const unregisteredPart = t('fleet.unregistered', {
    amount: String(unregistered),
  });
  return (
    <Typography variant="h5" component="h2">
      {conditionCounts(summary, t)}
      {unregistered > 0 && ', '}
      {unregistered > 0 &&
        (unregisteredPath ? (
          <Link
            to={unregisteredPath}
            title={t('fleet.showUnregistered')}
            underline="always"
          >
            {unregisteredPart}
          </Link>
        ) : (
          unregisteredPart
        ))}
    </Typography>
  );
}
