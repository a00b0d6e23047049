import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  overviewWindow,
  RangeOverview,
  resolveTimeRange,
  useElementWidth,
  useNow,
  useTimeline,
} from '@forecourt/plugin-charge-stations-react';
import type {
  TimeRange,
  TimeWindow,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import { useRef } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';

interface StationRangeOverviewProps {
  identity: string;
  range: TimeRange;
  onRangeChange: (range: TimeWindow) => void;
}

/** A station's faults over a window wider than the range, on which the range is chosen. */
export function StationRangeOverview(props: StationRangeOverviewProps) {
  const { identity, range, onRangeChange } = props;
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const [ref, widthPx] = useElementWidth();
  const now = useNow(60_000);
  const chosen = resolveTimeRange(range, now);
  const wide = useRef<TimeWindow>();
  wide.current = overviewWindow({ range: chosen, before: wide.current, now });
  const timeline = useTimeline({
    identity,
    range: { kind: 'absolute', ...wide.current },
    widthPx,
  });
  return (
    <div ref={ref}>
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
          />
        )}
      </Loaded>
    </div>
  );
}
