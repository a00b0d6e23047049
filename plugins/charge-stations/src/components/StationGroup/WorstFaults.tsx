import {
  useFleetFaults,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { FleetFaultsTable } from '../FleetFaultsPage';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import type { PlacementQuery } from '../StationsPage';

const MOST_SHOWN = 10;

export interface WorstFaultsProps {
  placement: PlacementQuery;
  /** Said where no fault is open. */
  none: string;
}

/** What is wrong now at the stations of a place, worst first, each fault leading to its evidence. */
export function WorstFaults({ placement, none }: WorstFaultsProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const faults = useFleetFaults({
    ...placement,
    open: true,
    sort: 'worst',
    limit: MOST_SHOWN,
  });
  return (
    <Loaded
      query={faults}
      skeleton={<SkeletonTable label={t('faults.loading')} rows={3} />}
    >
      {({ items, pageInfo }) =>
        items.length === 0 ? (
          <Typography variant="body2">{none}</Typography>
        ) : (
          <>
            <FleetFaultsTable
              label={t('stationGroup.openFaults')}
              faults={items}
              areOpen
            />
            {pageInfo.nextCursor && (
              <Typography variant="caption" color="text.secondary">
                {t('stationGroup.worstShown', { amount: String(MOST_SHOWN) })}
              </Typography>
            )}
          </>
        )
      }
    </Loaded>
  );
}
