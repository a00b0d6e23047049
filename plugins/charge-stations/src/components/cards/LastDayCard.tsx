import { Link } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import { useNavigate } from 'react-router-dom';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { useFaultsPath } from '../../hooks/useFaultsPath';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { StationTimeline } from '../StationTimeline';

const LAST_DAY: TimeRange = { kind: 'relative', preset: '24h' };

/** The last 24 hours in a picture; a fault in it leads to its evidence. */
export function LastDayCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const identity = useStationIdentity();
  const faultsPath = useFaultsPath();
  const navigate = useNavigate();
  return (
    <EntityInfoCard
      title={t('lastDay.title')}
      footerActions={
        faultsPath && <Link to={faultsPath()}>{t('lastDay.openFaults')}</Link>
      }
    >
      <StationTimeline
        identity={identity}
        range={LAST_DAY}
        variant="compact"
        onOpenFault={faultsPath && (number => navigate(faultsPath(number)))}
      />
    </EntityInfoCard>
  );
}
