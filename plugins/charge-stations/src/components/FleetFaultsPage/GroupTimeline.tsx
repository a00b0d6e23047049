import type {
  ApiFaultGroup,
  ApiFleetFaultPage,
} from '@forecourt/plugin-charge-stations-common';
import {
  faultsByStation,
  FaultTimeline,
  resolveTimeRange,
  toMillis,
  useNow,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router-dom';
import { useFaultPermalinks } from '../../hooks/useFaultPermalink';
import { chargeStationsTranslationRef } from '../../translation';

/** More are no picture any more. */
const MOST_LANES = 20;
const CLOCK = 60_000;

/** The faults of a group that are loaded, on one axis, and what of the group that is not. */
export function GroupTimeline(props: {
  group: ApiFaultGroup;
  faults: ApiFleetFaultPage['items'];
  /** Absent: since the first of them opened. */
  range?: TimeRange;
}) {
  const { group, faults, range } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const navigate = useNavigate();
  const permalinkOf = useFaultPermalinks();
  const now = useNow(CLOCK);
  const opened = faults.map(({ condition }) => toMillis(condition.openedAt));
  const window = range
    ? resolveTimeRange(range, now)
    : { from: Math.min(...opened), to: now };
  const drawn = faultsByStation({ faults, window, mostLanes: MOST_LANES });
  const all = range ? group.faults : group.open;
  const shown = {
    faults: String(drawn.faults),
    allFaults: String(all),
    stations: String(drawn.timeline.lanes.length),
    allStations: String(group.stations),
  };
  const isWhole = drawn.faults >= all;
  return (
    <Box component="section" aria-label={t('fleetFaults.merged.title')}>
      <FaultTimeline
        timeline={drawn.timeline}
        variant="compact"
        onOpenFault={number => {
          const permalink = permalinkOf(faults[number]);
          if (permalink) {
            navigate(permalink);
          }
        }}
      />
      <Typography variant="caption" color="text.secondary">
        {isWhole
          ? wholeWords(drawn.faults, drawn.timeline.lanes.length)
          : t('fleetFaults.merged.part', shown)}{' '}
        {drawn.stations > MOST_LANES &&
          t('fleetFaults.merged.worst', {
            stations: shown.stations,
          })}
      </Typography>
    </Box>
  );

  function wholeWords(amount: number, stations: number): string {
    return amount === 1
      ? t('fleetFaults.merged.single')
      : t('fleetFaults.merged.whole', {
          faults: shown.faults,
          count: stations,
        });
  }
}
