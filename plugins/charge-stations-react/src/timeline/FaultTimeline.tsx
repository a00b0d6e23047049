import { useId, useMemo, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ApiTimeline } from '@forecourt/plugin-charge-stations-common';
import { formatTime, timeZoneLabel, toMillis } from '../time/format';
import type { TimeWindow } from '../time/timeRange';
import { useNow } from '../time/useNow';
import { useTranslate } from '../useTranslate';
import { PatternDefs } from '../vocabulary/PatternDefs';
import { scopeLabel } from '../vocabulary/scopeLabel';
import { Axis } from './Axis';
import { GEOMETRY, type TimelineVariant } from './geometry';
import { faultOrder, type ActiveItem } from './items';
import { keyboardHandler } from './keyboard';
import { Lane } from './Lane';
import { layoutTimeline } from './layout';
import { Marks } from './Marks';
import { TimelineSummary } from './TimelineSummary';
import { TimelineTooltip } from './TimelineTooltip';
import { useFocusOnSelected } from './useFocusOnSelected';
import { useElementWidth } from './useElementWidth';
import { useZoom } from './useZoom';

/** @public */
export interface FaultTimelineProps {
  timeline: ApiTimeline;
  /** The window to show; default: the one that `timeline` is about. */
  range?: TimeWindow;
  /** The reader zoomed or moved to this window. Without it the window is fixed. */
  onRangeChange?: (range: TimeWindow) => void;
  /** The reader asked for the whole range again (Home). */
  onReset?: () => void;
  /** Number of the chosen fault. */
  selectedFault?: number;
  /** The reader went to a fault (`j`, `k`) or left it (`Esc`). */
  onSelectFault?: (number: number | undefined) => void;
  /** The reader opened a fault (`Enter`, click); without it a click selects. */
  onOpenFault?: (number: number) => void;
  /** `compact`: low lanes, no marks, no zoom, for an overview card. */
  variant?: TimelineVariant;
}

/**
 * What a station and its connectors were doing over time, and the faults they had. Wheel, drag,
 * pinch and keys move through time; every stretch says its exact times on hover or focus.
 *
 * @public
 */
export function FaultTimeline(props: FaultTimelineProps) {
  const t = useTranslate();
  return props.timeline.lanes.length > 0 ? (
    <Drawing {...props} />
  ) : (
    <Typography variant="body2">{t('timeline.noLanes')}</Typography>
  );
}

function Drawing(props: FaultTimelineProps) {
  const { timeline, selectedFault, variant = 'full' } = props;
  const t = useTranslate();
  const id = useId().replace(/:/g, '');
  const [container, width] = useElementWidth();
  const svg = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState<ActiveItem>();

  const { labelWidth } = GEOMETRY[variant];
  const zooming = useZoom({
    svg,
    plot: { left: labelWidth, width: Math.max(1, width - labelWidth) },
    range: rangeOf(props),
    onChange: variant === 'compact' ? undefined : props.onRangeChange,
  });
  const { window } = zooming;
  // Now moves by a pixel at a time.
  const now = useNow(Math.max(1_000, (window.to - window.from) / width));
  const { from, to } = window;
  const layout = useMemo(
    () =>
      layoutTimeline({ timeline, window: { from, to }, width, now, variant }),
    [timeline, from, to, width, now, variant],
  );

  const choose = props.onOpenFault ?? props.onSelectFault ?? ignore;
  const interactive = variant === 'full';
  const onKeyDown = keyboardHandler({
    faults: useMemo(() => faultOrder(timeline), [timeline]),
    selected: selectedFault,
    select: props.onSelectFault ?? ignore,
    open: choose,
    window: props.onRangeChange && {
      ...zooming,
      reset: () => {
        zooming.reset();
        props.onReset?.();
      },
    },
  });
  useFocusOnSelected(svg, selectedFault);

  return (
    <Box ref={container} sx={{ width: '100%', overflow: 'hidden' }}>
      <svg
        ref={svg}
        width={width}
        height={layout.height}
        role={interactive ? 'application' : 'img'}
        aria-roledescription={t('timeline.role')}
        aria-label={t('timeline.label', {
          from: formatTime(from),
          to: formatTime(to),
        })}
        aria-describedby={`${id}-summary`}
        tabIndex={interactive ? 0 : undefined}
        onKeyDown={interactive ? onKeyDown : undefined}
        style={{
          display: 'block',
          font: 'inherit',
          fontSize: '0.75rem',
          // Sideways swipes are ours, up and down scroll the page.
          touchAction: 'pan-y',
        }}
      >
        <PatternDefs prefix={id} />
        <Axis layout={layout} window={window} now={t('timeline.now')} />
        {interactive && (
          <Marks
            marks={layout.marks}
            geometry={layout.geometry}
            onActive={setActive}
          />
        )}
        {layout.lanes.map(lane => (
          <Lane
            key={lane.id}
            layout={lane}
            geometry={layout.geometry}
            label={scopeLabel(lane.id, t)}
            idPrefix={id}
            selected={selectedFault}
            onActive={setActive}
            onChoose={choose}
          />
        ))}
      </svg>
      <Typography variant="caption" color="textSecondary">
        {t('time.zone', { zone: timeZoneLabel(to) })}
      </Typography>
      <TimelineSummary
        id={`${id}-summary`}
        timeline={timeline}
        instructions={interactive ? t('timeline.instructions') : undefined}
      />
      <TimelineTooltip id={`${id}-tooltip`} active={active} />
    </Box>
  );
}

function rangeOf({ range, timeline }: FaultTimelineProps): TimeWindow {
  return range ?? { from: toMillis(timeline.from), to: toMillis(timeline.to) };
}

function ignore() {}
