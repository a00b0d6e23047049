import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import { useNavigate } from 'react-router-dom';
import { useFaultsPath } from '../../hooks/useFaultsPath';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { StationTimeline } from '../StationTimeline';
import { StationCard } from './StationCard';

const LAST_DAY: TimeRange = { kind: 'relative', preset: '24h' };

/** The last 24 hours in a picture; a fault in it leads to its evidence. */
export function LastDayCard() {
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const identity = useStationIdentity();
  const faultsPath = useFaultsPath();
  const navigate = useNavigate();
  return (
    <StationCard
      title={t('lastDay.title')}
      columns={7}
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
    </StationCard>
  );
}
