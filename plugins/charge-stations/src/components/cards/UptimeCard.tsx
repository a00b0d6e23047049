import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import {
  useAvailabilityProfiles,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { uptimeRouteRef } from '../../routes';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { PortsUptime } from './PortsUptime';

/** The ports of a station with a bar a day; a day leads to what happened on it. */
export function UptimeCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const identity = useStationIdentity();
  const uptimePath = useRouteRef(uptimeRouteRef)?.();
  const profiles = useAvailabilityProfiles();
  return (
    <EntityInfoCard
      title={t('uptime.card')}
      footerActions={
        uptimePath && (
          <Link to={`${uptimePath}?${new URLSearchParams({ identity })}`}>
            {t('uptime.cardMore')}
          </Link>
        )
      }
    >
      <Loaded
        query={profiles}
        skeleton={<Skeleton variant="rounded" height={60} />}
      >
        {({ items: [profile] }) =>
          profile && <PortsUptime identity={identity} profile={profile} />
        }
      </Loaded>
    </EntityInfoCard>
  );
}
