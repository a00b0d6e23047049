import { useApi } from '@backstage/frontend-plugin-api';
import type { ListStationGapsQuery } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  useStationGaps,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import { useOlderPages } from '../../hooks/useOlderPages';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { EmptyMessage } from '../EmptyMessage';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { PlainHead } from '../PlainHead';
import { SkeletonTable } from '../SkeletonTable';
import { stationsCsv } from './coverageCsv';
import { PAGE_ROWS, STATION_FILTERS } from './coverageQuery';
import { CoverageToolbar } from './CoverageToolbar';
import { StationRow } from './StationRow';
import { STATION_COLUMNS } from './stationColumns';

/** The stations of which the catalog does not say enough. */
export function Stations(props: {
  show: NonNullable<ListStationGapsQuery['missing']>;
  opened?: string;
  onRefresh: () => void;
  onToggle: (name: string) => void;
  onPatch: (changes: SearchPatch) => void;
}) {
  const { show, opened, onRefresh, onToggle, onPatch } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const asked = { missing: show, limit: PAGE_ROWS };
  const query = useStationGaps(asked);
  const list = useOlderPages({
    key: show,
    query,
    fetch: cursor => api.listStationGaps({ ...asked, cursor }),
    idOf: ({ station }) => station.identity,
  });
  return (
    <>
      <CoverageToolbar
        label={t('coverage.missing')}
        options={STATION_FILTERS}
        value={show}
        labelOf={option => t(`coverage.stations.filter.${option}`)}
        onChange={option =>
          onPatch({ show: option === 'any' ? undefined : option })
        }
        onRefresh={() => {
          query.refresh();
          onRefresh();
        }}
        file="stations"
        csv={() => stationsCsv(list.items)}
      />
      <Loaded
        query={query}
        skeleton={<SkeletonTable label={t('coverage.loading')} rows={6} />}
      >
        {() =>
          list.items.length === 0 ? (
            <EmptyMessage title={t('coverage.stations.empty')}>
              {t('coverage.stations.emptyHelp')}
            </EmptyMessage>
          ) : (
            <>
              <DenseTable aria-label={t('coverage.stations.table')}>
                <PlainHead
                  columns={STATION_COLUMNS}
                  labelOf={column =>
                    column === 'missing' || column === 'nextStep'
                      ? t(`coverage.${column}`)
                      : t(`coverage.stations.${column}`)
                  }
                />
                <TableBody>
                  {list.items.map(gap => (
                    <StationRow
                      key={gap.station.identity}
                      gap={gap}
                      isOpen={gap.station.identity === opened}
                      onToggle={() => onToggle(gap.station.identity)}
                    />
                  ))}
                </TableBody>
              </DenseTable>
              <ListEnd list={list} more={t('coverage.more')} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
