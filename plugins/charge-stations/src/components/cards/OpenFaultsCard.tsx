import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import {
  useStation,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { OpenFaultsTable } from './OpenFaultsTable';

/** `Station.openFaults` holds this many at most. */
const MOST_SHOWN = 20;

/** What is wrong now, worst first. */
export function OpenFaultsCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const station = useStation(useStationIdentity());
  const faults = station.data?.openFaults;
  const isCapped = faults?.length === MOST_SHOWN;
  return (
    <EntityInfoCard
      title={
        faults && !isCapped
          ? t('openFaults.titleCount', { amount: String(faults.length) })
          : t('openFaults.title')
      }
    >
      <Loaded
        query={station}
        skeleton={<Skeleton variant="rounded" height={80} />}
      >
        {({ openFaults }) =>
          openFaults.length === 0 ? (
            <Typography variant="body2">{t('openFaults.empty')}</Typography>
          ) : (
            <>
              <OpenFaultsTable faults={openFaults} />
              {isCapped && (
                <Typography variant="caption">
                  {t('openFaults.capped', { amount: String(MOST_SHOWN) })}
                </Typography>
              )}
            </>
          )
        }
      </Loaded>
    </EntityInfoCard>
  );
}
