import {
  useStations,
  useStationsSummary,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { ConditionFilter } from './ConditionFilter';
import { FleetSentence } from './FleetSentence';
import { NoStations } from './NoStations';
import { StationsFilters } from './StationsFilters';
import { StationsPager } from './StationsPager';
import { StationsTable } from './StationsTable';
import { EVERYWHERE } from './stationsQuery';
import type { PlacementQuery } from './stationsQuery';
import { useStationsQuery } from './useStationsQuery';

export interface StationListProps {
  /** Where all of them belong, whatever the query string says. Default: anywhere. */
  placement?: PlacementQuery;
}

/** Stations: how they are in a sentence, counts that filter, then the list. */
export function StationList({ placement = EVERYWHERE }: StationListProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { query, filter, toNextPage, toPreviousPage } =
    useStationsQuery(placement);
  const stations = useStations(query);
  const summary = useStationsSummary(placement);
  const busy = stations.stale && !stations.error;
  return (
    <>
      {summary.data && (
        <FleetSentence
          summary={summary.data}
          isWhole={placement === EVERYWHERE}
        />
      )}
      {summary.data && (
        <div>
          <ConditionFilter
            summary={summary.data}
            chosen={query.condition}
            onChoose={condition => filter({ condition })}
          />
        </div>
      )}
      <StationsFilters
        query={query}
        summary={summary.data}
        fixed={placement}
        onFilter={filter}
      />
      <Loaded
        query={stations}
        skeleton={<SkeletonTable label={t('stations.loading')} rows={12} />}
      >
        {({ items, pageInfo: { nextCursor }, totalItems }) => (
          <div>
            <Box sx={{ height: 4 }}>
              {busy && <LinearProgress aria-label={t('stations.updating')} />}
            </Box>
            {items.length === 0 ? (
              <NoStations query={query} />
            ) : (
              <StationsTable
                stations={items}
                query={query}
                onSort={filter}
                busy={busy}
              />
            )}
            <StationsPager
              totalItems={totalItems}
              onPrevious={toPreviousPage}
              onNext={nextCursor ? () => toNextPage(nextCursor) : undefined}
            />
          </div>
        )}
      </Loaded>
    </>
  );
}
