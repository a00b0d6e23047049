import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import type {
  ApiAvailabilityDay,
  ApiUptimeTarget,
} from '@forecourt/plugin-charge-stations-common';
import { daysBetween, formatDay } from '../time/days';
import { useTranslate } from '../useTranslate';
import { PatternDefs } from '../vocabulary/PatternDefs';
import { BAR_HEIGHT, DayBar } from './DayBar';
import { DayTooltip, type ToldDay } from './DayTooltip';
import { dayAfterKey } from './dayAfterKey';
import { dayWords } from './dayWords';

/** From one bar to the next, in pixels: what 90 of them have room for, and no wider than looks like bars. */
const WIDTH_OF_ALL = 360;
const LEAST_STEP = 4;
const MOST_STEP = 12;

const SX = {
  display: 'block',
  '& [data-day]': { outline: 'none', cursor: 'pointer' },
  '& [data-day]:focus-visible > :last-child, & [aria-current] > :last-child': {
    stroke: 'currentColor',
    strokeWidth: 2,
  },
};

/** @public */
export interface UptimeBarsProps {
  /** What it is of: "CP1, connector 2". */
  name: string;
  days: ApiAvailabilityDay[];
  /** What a day's figure should be at least. */
  target?: ApiUptimeTarget | null;
  /** First day. */
  from: string;
  /** The day after the last. */
  to: string;
  /** The day that is open. */
  selectedDay?: string;
  onOpenDay: (day: string) => void;
}

/**
 * Availability day by day, a bar each, which says its figure on hover and focus and opens with a click or
 * Enter. One stop for Tab; arrows, Home and End go from day to day.
 *
 * @public
 */
export function UptimeBars(props: UptimeBarsProps) {
  const { name, target, from, to, selectedDay, onOpenDay } = props;
  const t = useTranslate();
  const patterns = useId().replace(/:/g, '');
  const svg = useRef<SVGSVGElement>(null);
  const [told, setTold] = useState<ToldDay>();
  const [visited, setVisited] = useState<string>();

  const names = useMemo(() => daysBetween(from, to), [from, to]);
  const days = useMemo(
    () => new Map(props.days.map(day => [day.day, day])),
    [props.days],
  );
  const step = Math.max(
    LEAST_STEP,
    Math.min(MOST_STEP, WIDTH_OF_ALL / names.length),
  );
  // Tab leads to the open day, else to where the reader was, else to the newest.
  const tabStop =
    [selectedDay, visited].find(day => names.some(it => it === day)) ??
    names[names.length - 1];

  const wordsOf = (day: string) => dayWords(days.get(day), { target, t });

  function onKeyDown(event: KeyboardEvent, day: string) {
    const next = dayAfterKey(names, day, event.key);
    if (next !== undefined) {
      svg.current?.querySelector<SVGGElement>(`[data-day="${next}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      onOpenDay(day);
    } else if (event.key === 'Escape' && told) {
      setTold(undefined);
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <>
      <Box
        component="svg"
        ref={svg}
        role="group"
        aria-label={t('uptime.bars', { name })}
        width={step * names.length}
        height={BAR_HEIGHT}
        sx={SX}
      >
        <PatternDefs prefix={patterns} />
        {names.map((day, index) => (
          <g
            key={day}
            role="button"
            data-day={day}
            tabIndex={day === tabStop ? 0 : -1}
            aria-current={day === selectedDay ? 'date' : undefined}
            aria-label={[formatDay(day), ...wordsOf(day)].join(', ')}
            onClick={() => onOpenDay(day)}
            onKeyDown={event => onKeyDown(event, day)}
            onPointerEnter={({ currentTarget }) =>
              setTold({ day, element: currentTarget })
            }
            onPointerLeave={() => setTold(undefined)}
            onFocus={({ currentTarget }) => {
              setVisited(day);
              setTold({ day, element: currentTarget });
            }}
            onBlur={() => setTold(undefined)}
          >
            <DayBar
              day={days.get(day)}
              target={target}
              x={index * step}
              width={step - 1}
              patterns={patterns}
            />
            <rect
              x={index * step}
              width={step}
              height={BAR_HEIGHT}
              fill="transparent"
            />
          </g>
        ))}
      </Box>
      {told && <DayTooltip {...told} words={wordsOf(told.day)} />}
    </>
  );
}
