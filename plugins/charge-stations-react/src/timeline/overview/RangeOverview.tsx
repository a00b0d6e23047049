import { useId, useMemo } from 'react';
import Box from '@mui/material/Box';
import { alpha, useTheme } from '@mui/material/styles';
import type { ApiTimeline } from '@forecourt/plugin-charge-stations-common';
import { formatTime, toMillis } from '../../time/format';
import type { TimeWindow } from '../../time/timeRange';
import { useNow } from '../../time/useNow';
import { useTranslate } from '../../useTranslate';
import { PatternDefs, patternFill } from '../../vocabulary/PatternDefs';
import { useTones } from '../../vocabulary/useTone';
import { tickAnchor } from '../Axis';
import { COMPARED } from '../compare/comparedLanes';
import { geometryOf } from '../geometry';
import { axisTicks } from '../scales';
import { useElementWidth } from '../useElementWidth';
import { faultDensity, type DensityBucket } from './faultDensity';
import { useBrush } from './useBrush';

const BARS_PX = 34;
const AXIS_PX = 16;
const LINE_PX = 3;
const COLUMN_PX = 6;

/** @public */
export interface RangeOverviewProps {
  /** The timeline of the wider window that is shown. */
  timeline: ApiTimeline;
  /** The range within it. */
  range: TimeWindow;
  onRangeChange: (range: TimeWindow) => void;
  /** Other stations are drawn in the timeline beneath, whose names take more room: both keep one axis. */
  isCompared?: boolean;
}

/**
 * A strip over a wider window: how many faults opened when, where one was open, and where nothing
 * was seen. The range on it is dragged, resized at its edges, drawn anew, or moved by keys.
 *
 * @public
 */
export function RangeOverview(props: RangeOverviewProps) {
  const { timeline, range, onRangeChange, isCompared } = props;
  const t = useTranslate();
  const theme = useTheme();
  const id = useId().replace(/:/g, '');
  const [container, elementWidth] = useElementWidth();
  const { labelWidth } = geometryOf('full', [
    ...timeline.lanes.map(lane => lane.id),
    ...(isCompared ? [COMPARED] : []),
  ]);
  const width = Math.max(1, elementWidth - labelWidth);
  const limits = { from: toMillis(timeline.from), to: toMillis(timeline.to) };
  const { shown, onKeyDown, ...pointer } = useBrush({
    limits,
    range,
    left: labelWidth,
    width,
    onChange: onRangeChange,
  });
  const columns = Math.max(1, Math.floor(width / COLUMN_PX));
  const now = useNow(60_000);
  const buckets = useMemo(
    () => faultDensity({ timeline, columns, now }),
    [timeline, columns, now],
  );
  const xOf = (at: number) => {
    const x = ((at - limits.from) / (limits.to - limits.from)) * width;
    return Math.max(0, Math.min(x, width));
  };
  const from = xOf(shown.from);
  const to = Math.max(from + 2, xOf(shown.to));
  const words = t('overview.range', {
    from: formatTime(shown.from, { style: 'short' }),
    to: formatTime(shown.to, { style: 'short' }),
  });
  return (
    <Box ref={container} sx={{ width: '100%', overflow: 'hidden' }}>
      <svg
        width={elementWidth}
        height={BARS_PX + AXIS_PX}
        role="group"
        aria-label={t('overview.label', {
          from: formatTime(limits.from, { style: 'short' }),
          to: formatTime(limits.to, { style: 'short' }),
          count: buckets.reduce((sum, { openings }) => sum + openings, 0),
        })}
        {...pointer}
        style={{
          display: 'block',
          font: 'inherit',
          fontSize: '0.6875rem',
          userSelect: 'none',
          cursor: 'crosshair',
          touchAction: 'pan-y',
        }}
      >
        <PatternDefs prefix={id} />
        <text y={BARS_PX / 2} dominantBaseline="central" fill="currentColor">
          {t('overview.name')}
        </text>
        <g transform={`translate(${labelWidth}, 0)`}>
          <Bars buckets={buckets} width={width} idPrefix={id} />
          {axisTicks({ window: limits, width, tickWidth: 90 }).map(tick => (
            <text
              key={tick.at}
              x={tick.x}
              y={BARS_PX + AXIS_PX - 4}
              textAnchor={tickAnchor(tick.x, width)}
              fill="currentColor"
              fillOpacity={0.7}
              aria-hidden
            >
              {tick.label}
            </text>
          ))}
          <g
            role="slider"
            tabIndex={0}
            aria-label={t('overview.slider')}
            aria-valuemin={limits.from}
            aria-valuemax={limits.to}
            aria-valuenow={shown.from}
            aria-valuetext={words}
            aria-describedby={`${id}-keys`}
            onKeyDown={onKeyDown}
          >
            <rect
              x={from}
              y={0.5}
              width={to - from}
              height={BARS_PX - 1}
              fill={alpha(theme.palette.primary.main, 0.16)}
              stroke={theme.palette.primary.main}
              style={{ cursor: 'grab' }}
            />
            {[from, to].map((x, edge) => (
              <rect
                // Two edges, always in this order.
                key={edge}
                x={x - 2}
                y={BARS_PX / 2 - 8}
                width={4}
                height={16}
                rx={2}
                fill={theme.palette.primary.main}
                style={{ cursor: 'ew-resize' }}
              />
            ))}
          </g>
        </g>
        <desc id={`${id}-keys`}>{t('overview.keys')}</desc>
      </svg>
    </Box>
  );
}

/** A column is as high as faults opened in it; the line beneath says that one was open, the hatch that nobody could see. */
function Bars(props: {
  buckets: DensityBucket[];
  width: number;
  idPrefix: string;
}) {
  const { buckets, width, idPrefix } = props;
  const tones = useTones();
  const most = Math.max(1, ...buckets.map(({ openings }) => openings));
  const step = width / buckets.length;
  const room = BARS_PX - LINE_PX - 2;
  return (
    <g pointerEvents="none" aria-hidden>
      {runs(buckets).map(({ start, end, bucket }) => (
        <g key={start}>
          {bucket.unseen && (
            <rect
              x={start * step}
              width={(end - start) * step}
              height={BARS_PX}
              fillOpacity={0.5}
              fill={patternFill({
                prefix: idPrefix,
                tones,
                of: { tone: 'none', pattern: 'hatch' },
              })}
            />
          )}
          {bucket.open && (
            <rect
              x={start * step}
              y={BARS_PX - LINE_PX}
              width={(end - start) * step}
              height={LINE_PX}
              fill={tones[bucket.open === 'blocking' ? 'red' : 'amber'].fill}
            />
          )}
        </g>
      ))}
      {buckets.map(({ openings, open }, index) => {
        const height = openings > 0 ? Math.max(2, (openings / most) * room) : 0;
        return (
          height > 0 && (
            <rect
              // Columns have no name but their place.
              key={index}
              x={index * step}
              y={BARS_PX - LINE_PX - height}
              width={Math.max(1, step - 1)}
              height={height}
              fill={tones[open === 'warning' ? 'amber' : 'red'].fill}
            />
          )
        );
      })}
    </g>
  );
}

/** Neighbours that look the same, as one. */
function runs(buckets: DensityBucket[]) {
  const all: Array<{ start: number; end: number; bucket: DensityBucket }> = [];
  buckets.forEach((bucket, index) => {
    const last = all[all.length - 1];
    if (
      last &&
      last.bucket.open === bucket.open &&
      last.bucket.unseen === bucket.unseen
    ) {
      last.end = index + 1;
    } else {
      all.push({ start: index, end: index + 1, bucket });
    }
  });
  return all;
}
