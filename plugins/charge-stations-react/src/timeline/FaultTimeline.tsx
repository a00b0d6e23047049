import { useCallback, useId, useMemo, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type {
  ApiTimeline,
  ApiTimelineMark,
} from '@forecourt/plugin-charge-stations-common';
import { formatTime, timeZoneLabel, toMillis } from '../time/format';
import type { TimeWindow } from '../time/timeRange';
import { useNow } from '../time/useNow';
import { useTranslate } from '../useTranslate';
import { PatternDefs } from '../vocabulary/PatternDefs';
import { Axis } from './Axis';
import {
  comparedLanes,
  laneLabel,
  type ComparedStation,
} from './compare/comparedLanes';
import { drawnWindow, shiftOf } from './drawnWindow';
import { Facts } from './Facts';
import { geometryOf, type TimelineVariant } from './geometry';
import { faultOrder } from './items';
import { keyboardHandler } from './keyboard';
import { LaneName } from './LaneName';
import { layoutTimeline } from './layout';
import { MarksName } from './Marks';
import { PlotArea } from './PlotArea';
import { SessionLegend } from './SessionLegend';
import { factRows, type Fact } from './roving';
import { TimelineFooter } from './TimelineFooter';
import { TimelineSummary } from './TimelineSummary';
import { TimelineTable } from './TimelineTable';
import { TimelineTooltip } from './TimelineTooltip';
import { useActiveItem } from './useActiveItem';
import { useFocusOnSelected } from './useFocusOnSelected';
import { useElementWidth } from './useElementWidth';
import { useZoom } from './useZoom';

const SX = {
  width: '100%',
  overflow: 'hidden',
  '& [data-fact]': { outline: 'none' },
  '& [data-fact]:focus-visible': { outline: '2px solid currentColor' },
};

/** @public */
export interface FaultTimelineProps {
  timeline: ApiTimeline;
  /** The window to show; default: the one that `timeline` is about. */
  range?: TimeWindow;
  /** The reader zoomed or moved to this window. Without it the window is fixed. */
  onRangeChange?: (range: TimeWindow) => void;
  /** Back to the whole range (Home, a button). Give it while the window is only a part of that. */
  onReset?: () => void;
  /** Number of the chosen fault. */
  selectedFault?: number;
  /** The reader went to a fault (`j`, `k`) or left it (`Esc`). */
  onSelectFault?: (number: number | undefined) => void;
  /** The reader opened a fault (`Enter`, click); without it a click selects. */
  onOpenFault?: (number: number) => void;
  /** Where a moment leads to (`Enter`, click), such as what a change of configuration changed. */
  pathOfMark?: (mark: ApiTimelineMark) => string | undefined;
  /** `compact`: low lanes, no marks, no zoom, for an overview card. */
  variant?: TimelineVariant;
  /** Other stations, drawn beneath on the same axis. */
  compared?: ComparedStation[];
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
  const { selectedFault, variant = 'full', compared } = props;
  const timeline = useMemo(
    () => ({
      ...props.timeline,
      lanes: [
        ...props.timeline.lanes,
        ...(compared ?? []).flatMap(comparedLanes),
      ],
    }),
    [props.timeline, compared],
  );
  const t = useTranslate();
  const id = useId().replace(/:/g, '');
  const [container, width, isMeasured] = useElementWidth();
  const svg = useRef<SVGSVGElement>(null);
  const [showsTable, setShowsTable] = useState(false);
  const { active, handlers, close, press } = useActiveItem(svg);

  const { labelWidth } = geometryOf(
    variant,
    timeline.lanes.map(lane => lane.id),
  );
  const zooming = useZoom({
    svg,
    plot: { left: labelWidth, width: Math.max(1, width - labelWidth) },
    range: rangeOf(props),
    onChange: variant === 'compact' ? undefined : props.onRangeChange,
  });
  const { window } = zooming;
  // Now moves by a pixel at a time.
  const now = useNow(Math.max(1_000, (window.to - window.from) / width));
  const drawn = drawnWindow({
    window,
    range: rangeOf(props),
    data: windowOf(timeline),
  });
  const { from, to } = drawn;
  const layout = useMemo(
    () => layoutTimeline({ timeline, window: { from, to }, width, variant }),
    [timeline, from, to, width, variant],
  );

  const onChoose = useRef<(number: number) => void>(ignore);
  onChoose.current = props.onOpenFault ?? props.onSelectFault ?? ignore;
  const choose = useCallback(
    (number: number) => {
      close();
      onChoose.current(number);
    },
    [close],
  );
  const reset = () => {
    zooming.reset();
    props.onReset?.();
  };
  const focus = (fact: Fact | undefined) => {
    const element = fact
      ? svg.current?.querySelector<SVGElement>(`[data-fact="${fact.key}"]`)
      : svg.current;
    element?.focus();
  };
  const interactive = variant === 'full';
  const onKeyDown = keyboardHandler({
    faults: useMemo(() => faultOrder(timeline), [timeline]),
    selected: selectedFault,
    select: props.onSelectFault ?? ignore,
    open: choose,
    rows: useMemo(() => factRows(layout), [layout]),
    focus,
    closeTooltip: active && close,
    window: props.onRangeChange && { ...zooming, reset },
  });
  useFocusOnSelected(svg, selectedFault);

  return (
    <Box ref={container} sx={SX}>
      <svg
        ref={svg}
        width={width}
        height={layout.height}
        // Not `img`: what is in a picture does not exist for a screen reader.
        role={interactive ? 'application' : 'group'}
        aria-roledescription={t('timeline.role')}
        aria-label={t('timeline.label', {
          from: formatTime(window.from),
          to: formatTime(window.to),
        })}
        aria-describedby={`${id}-summary`}
        tabIndex={interactive ? 0 : undefined}
        onKeyDown={interactive ? onKeyDown : undefined}
        {...press}
        style={{
          display: 'block',
          font: 'inherit',
          fontSize: '0.75rem',
          userSelect: 'none',
          // Sideways swipes and pinches are ours, up and down scroll the page.
          touchAction: 'pan-y',
        }}
      >
        <PatternDefs prefix={id} />
        <Axis
          layout={layout}
          window={window}
          now={now}
          nowWord={t('timeline.now')}
        />
        {interactive && <MarksName geometry={layout.geometry} />}
        {layout.lanes.map(lane => (
          <LaneName
            key={lane.id}
            y={lane.y}
            geometry={layout.geometry}
            label={laneLabel(lane.id, t)}
          />
        ))}
        <PlotArea
          x={labelWidth}
          width={layout.plotWidth}
          height={layout.axisY}
          shift={shiftOf({ drawn, window, plotWidth: layout.plotWidth })}
        >
          {isMeasured && (
            <Facts
              layout={layout}
              withMarks={interactive}
              idPrefix={id}
              selected={selectedFault}
              handlers={handlers}
              onChoose={choose}
              pathOfMark={props.pathOfMark}
            />
          )}
        </PlotArea>
      </svg>
      {interactive && <SessionLegend timeline={timeline} />}
      <TimelineFooter
        zone={timeZoneLabel(window.to)}
        onReset={props.onReset && reset}
        table={
          interactive
            ? {
                isShown: showsTable,
                id: `${id}-table`,
                onToggle: () => setShowsTable(!showsTable),
              }
            : undefined
        }
      />
      <div id={`${id}-table`}>
        {showsTable && <TimelineTable timeline={timeline} />}
      </div>
      <TimelineSummary
        id={`${id}-summary`}
        timeline={timeline}
        instructions={interactive ? t('timeline.instructions') : undefined}
      />
      <TimelineTooltip
        id={`${id}-tooltip`}
        active={active}
        meanings={timeline.meanings}
      />
    </Box>
  );
}

function rangeOf({ range, timeline }: FaultTimelineProps): TimeWindow {
  return range ?? windowOf(timeline);
}

function windowOf({ from, to }: ApiTimeline): TimeWindow {
  return { from: toMillis(from), to: toMillis(to) };
}

function ignore() {}
