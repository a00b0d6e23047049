import { memo } from 'react';
import Box from '@mui/material/Box';
import type { ApiTimeline } from '@forecourt/plugin-charge-stations-common';
import { useTranslate } from '../useTranslate';
import { laneLabel } from './compare/comparedLanes';

// Out of sight, but not of a screen reader.
const VISUALLY_HIDDEN = {
  position: 'absolute',
  width: 1,
  height: 1,
  m: '-1px',
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
} as const;

interface TimelineSummaryProps {
  id: string;
  timeline: ApiTimeline;
  /** Says which keys work; absent where none do. */
  instructions?: string;
}

/** What the picture shows, for those who do not see it; a table beside it says it in full. */
export const TimelineSummary = memo(DrawnSummary);

function DrawnSummary(props: TimelineSummaryProps) {
  const { id, timeline, instructions } = props;
  const t = useTranslate();
  return (
    <Box id={id} sx={VISUALLY_HIDDEN}>
      {instructions && <p>{instructions}</p>}
      <ul>
        {timeline.lanes.map(lane => {
          const last = lane.spans[lane.spans.length - 1];
          return (
            <li key={lane.id}>
              {
                // A lane may be of faults alone.
                last || lane.faults.length === 0
                  ? t('timeline.laneSummary', {
                      lane: laneLabel(lane.id, t),
                      state: t(`state.${last?.state ?? 'unknown'}`),
                      count: lane.faults.length,
                    })
                  : t('timeline.laneFaults', {
                      lane: laneLabel(lane.id, t),
                      count: lane.faults.length,
                    })
              }
            </li>
          );
        })}
      </ul>
    </Box>
  );
}
