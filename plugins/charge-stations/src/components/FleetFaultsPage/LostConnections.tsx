import { Link } from '@backstage/core-components';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { useFleetPaths } from '../StationGroup';

/** Why a station that is offline is not among the faults, and where it is found. */
export function LostConnections() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { stations } = useFleetPaths();
  return (
    <Typography variant="caption" color="text.secondary" component="p">
      {t('fleetFaults.lostConnections')}{' '}
      {stations && (
        <Link to={stations({ condition: 'offline' })} underline="always">
          {t('fleetFaults.offline')}
        </Link>
      )}
    </Typography>
  );
}
