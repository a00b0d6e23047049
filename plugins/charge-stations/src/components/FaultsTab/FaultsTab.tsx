import {
  ErrorState,
  timelineSvgIn,
  TimeRangePicker,
  useConditionsSummary,
  useNow,
  useRowKeys,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useRef, useState } from 'react';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { FilterCheckbox } from '../FilterCheckbox';
import { PanelLayout } from '../PanelLayout';
import { RebuildingNote } from '../RebuildingNote';
import { ComparingTimeline } from './compare/ComparingTimeline';
import { useCompared } from './compare/useCompared';
import { ExportMenu } from './export/ExportMenu';
import { FaultFilters } from './FaultFilters';
import { FaultPanel } from './FaultPanel';
import { FaultsList } from './FaultsList';
import { inOrder } from './faultOrder';
import { StationRangeOverview } from './StationRangeOverview';
import { useFaultsUrl } from './useFaultsUrl';
import { useLoadedFaults } from './useLoadedFaults';
import { useZoomableRange } from './useZoomableRange';

/** The clock by which open faults are ordered, in milliseconds; their length is shown by its own. */
const ORDER_CLOCK = 60_000;

/** A station's fault history: a timeline, the same in a table, and the evidence of the fault one opens. */
export function FaultsTab() {
  const identity = useStationIdentity();
  const { t } = useMessages(chargeStationsTranslationRef);
  const { range, choose, zoomTo, resetZoom } = useZoomableRange();
  const { filter, setFilter, order, sortBy, selected, select, ...url } =
    useFaultsUrl();
  const loaded = useLoadedFaults({ identity, range, filter });
  const choices = useConditionsSummary({ identity, range });
  const now = useNow(ORDER_CLOCK);
  const shown = inOrder({ faults: loaded.faults, order, now });
  const ids = shown.map(fault => String(fault.number));
  const selectId = (id?: string) => select(id ? Number(id) : undefined);
  const head = useRef<HTMLDivElement>(null);
  const { compared } = useCompared(identity);
  // Where the keyboard is in the timeline while no fault is open.
  const [visited, setVisited] = useState<number>();
  useRowKeys({ ids, selected: selected?.toString(), onSelect: selectId });

  const { data, error, refresh } = loaded.query;
  if (error && !data) {
    // The timeline would only say the same again.
    return <ErrorState error={error} onRetry={refresh} />;
  }

  return (
    <PanelLayout
      head={
        <Stack gap={1.5} ref={head}>
          <RebuildingNote identity={identity} />
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 2,
            }}
          >
            <TimeRangePicker range={range} onChange={choose} />
            <FaultFilters
              filter={filter}
              choices={choices.data}
              onFilter={setFilter}
            />
            <FilterCheckbox
              label={t('faults.showSessions')}
              checked={url.showsSessions}
              onChange={url.showSessions}
            />
            <Box sx={{ ml: 'auto' }}>
              <ExportMenu
                identity={identity}
                range={range}
                filter={filter}
                sessions={url.showsSessions}
                picture={() => timelineSvgIn(head.current)}
              />
            </Box>
          </Box>
          <StationRangeOverview
            identity={identity}
            range={range}
            onRangeChange={window => choose({ kind: 'absolute', ...window })}
            isCompared={compared.length > 0}
          />
          <ComparingTimeline
            identity={identity}
            range={range}
            sessions={url.showsSessions}
            onRangeChange={zoomTo}
            onReset={resetZoom}
            selectedFault={selected ?? visited}
            onSelectFault={number => {
              setVisited(number);
              if (selected !== undefined) {
                select(number);
              }
            }}
            onOpenFault={select}
          />
        </Stack>
      }
      table={
        <FaultsList
          loaded={loaded}
          shown={shown}
          filter={filter}
          order={order}
          onSort={sortBy}
          selected={selected}
          onSelect={select}
        />
      }
      panel={
        selected !== undefined && (
          <FaultPanel
            identity={identity}
            number={selected}
            ids={ids}
            onSelect={selectId}
          />
        )
      }
    />
  );
}
