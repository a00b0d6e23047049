import { Link } from '@backstage/core-components';
import {
  ErrorState,
  useStationsSummary,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { useFleetPaths, WorstFaults } from '../StationGroup';
import { conditionCounts } from '../StationsPage';
import { useOwnerRefs } from './useOwnerRefs';

/** What is wrong at the stations of the signed-in user and their groups, worst first. */
export function MyFaults() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { owner, error } = useOwnerRefs();
  if (error) {
    return <ErrorState error={error} />;
  }
  return owner === undefined ? (
    <SkeletonTable label={t('home.loading')} rows={4} />
  ) : (
    <FaultsOf owner={owner} />
  );
}

function FaultsOf({ owner }: { owner: string }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const placement = { owner };
  const summary = useStationsSummary(placement);
  const paths = useFleetPaths();
  const stationsPath = paths.stations?.(placement);
  const faultsPath = paths.faults?.({ ...placement, open: 'true' });
  const allPath = paths.stations?.();
  return (
    <Loaded
      query={summary}
      skeleton={<SkeletonTable label={t('home.loading')} rows={4} />}
    >
      {counts =>
        counts.total === 0 ? (
          <EmptyMessage title={t('home.notYours')}>
            {t('home.notYoursHelp')}{' '}
            {allPath && (
              <Link to={allPath} underline="always">
                {t('home.allStations')}
              </Link>
            )}
          </EmptyMessage>
        ) : (
          <Stack gap={1}>
            <Typography variant="h6" component="p">
              {t('home.yours', { counts: conditionCounts(counts, t) })}
            </Typography>
            <WorstFaults
              placement={placement}
              none={t('home.noFaults', { count: counts.total })}
            />
            <Stack direction="row" gap={2}>
              {faultsPath && (
                <Link to={faultsPath}>{t('home.yourFaults')}</Link>
              )}
              {stationsPath && (
                <Link to={stationsPath}>{t('home.yourStations')}</Link>
              )}
            </Stack>
          </Stack>
        )
      }
    </Loaded>
  );
}
