import {
  overviewWindow,
  RangeOverview,
  resolveTimeRange,
  useNow,
  useTimeline,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type {
  TimeRange,
  TimeWindow,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import { useEffect, useRef } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { WithWidth } from '../WithWidth';

// A wide window costs more than it changes.
const RENEWED_EVERY_MS = 60_000;

interface StationRangeOverviewProps {
  identity: string;
  range: TimeRange;
  onRangeChange: (range: TimeWindow) => void;
  /** Whether other stations are drawn in the timeline beneath. */
  isCompared: boolean;
}

/** A station's faults over a window wider than the range, on which the range is chosen. */
export function StationRangeOverview(props: StationRangeOverviewProps) {
  return (
    <WithWidth>
      {widthPx => <MeasuredOverview {...props} widthPx={widthPx} />}
    </WithWidth>
  );
}

function MeasuredOverview(
  props: StationRangeOverviewProps & { widthPx: number },
) {
  const { identity, range, onRangeChange, isCompared, widthPx } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const now = useNow(60_000);
  const chosen = resolveTimeRange(range, now);
  const wide = useRef<TimeWindow>();
  wide.current = overviewWindow({ range: chosen, before: wide.current, now });
  const timeline = useTimeline({
    identity,
    range: { kind: 'absolute', ...wide.current },
    widthPx,
    // Of the states it shows only where the station was not seen.
    spans: 'station',
    live: false,
  });
  const { refresh } = timeline;
  useEffect(() => {
    const timer = setInterval(refresh, RENEWED_EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return (
    <Loaded
      query={timeline}
      skeleton={
        <Skeleton
          role="progressbar"
          aria-label={t('faults.loadingOverview')}
          variant="rounded"
          height={50}
        />
      }
    >
      {data => (
        <RangeOverview
          timeline={data}
          range={chosen}
          onRangeChange={onRangeChange}
          isCompared={isCompared}
        />
      )}
    </Loaded>
  );
}
