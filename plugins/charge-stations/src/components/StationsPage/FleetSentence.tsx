import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { ApiStationsSummary } from '@forecourt/plugin-charge-stations-common';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { unregisteredRouteRef } from '../../routes';
import { chargeStationsTranslationRef } from '../../translation';

/** Counts that are worth a word only when they are not zero. */
const NOTABLE = ['offline', 'warning', 'neverSeen'] as const;

/** The page in a sentence: "3 of 24 faulted, 5 offline, 2 not registered". */
export function FleetSentence(props: { summary: ApiStationsSummary }) {
  const { faulted, total, unregistered } = props.summary;
  const { t } = useMessages(chargeStationsTranslationRef);
  const unregisteredPath = useRouteRef(unregisteredRouteRef)?.();
  const parts = [
    t('fleet.faulted', { amount: String(faulted), total: String(total) }),
    ...NOTABLE.filter(name => props.summary[name] > 0).map(name =>
      t(`fleet.${name}`, { amount: String(props.summary[name]) }),
    ),
  ];
  const unregisteredPart = t('fleet.unregistered', {
    amount: String(unregistered),
  });
  return (
    <Typography variant="h5" component="h2">
      {parts.join(', ')}
      {unregistered > 0 && ', '}
      {unregistered > 0 &&
        (unregisteredPath ? (
          <Link to={unregisteredPath} title={t('fleet.showUnregistered')}>
            {unregisteredPart}
          </Link>
        ) : (
          unregisteredPart
        ))}
    </Typography>
  );
}
