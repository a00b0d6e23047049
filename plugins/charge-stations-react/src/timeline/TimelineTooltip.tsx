import { useEffect, useRef } from 'react';
import Paper from '@mui/material/Paper';
import Popper, { type PopperProps } from '@mui/material/Popper';
import Typography from '@mui/material/Typography';
import type { ApiTimelineMark } from '@forecourt/plugin-charge-stations-common';
import { Badge } from '../chips/Badge';
import {
  formatDuration,
  formatTime,
  formatUtc,
  toMillis,
} from '../time/format';
import type { Translate } from '../translation';
import { useTranslate } from '../useTranslate';
import { codeName, codeWords } from '../vocabulary/codeLabel';
import { severityTone } from '../vocabulary/severity';
import type { ActiveItem, TimelineItem } from './items';
import { markName } from './markKinds';
import { markLine } from './markWords';
import { sessionFacts } from './sessionWords';

/** Marks told one by one; of more than that only the number. */
const MOST_MARKS = 8;

interface TimelineTooltipProps {
  id: string;
  active: ActiveItem | undefined;
  /** What codes mean, by code. */
  meanings?: Readonly<Record<string, string>>;
}

/** Exact times, length, and what was sent, of what the reader points at or is focused on. */
export function TimelineTooltip(props: TimelineTooltipProps) {
  const { id, active, meanings } = props;
  const t = useTranslate();
  const popper: PopperProps['popperRef'] = useRef(null);
  // It stays beside what it tells of while that moves.
  useEffect(() => {
    popper.current?.update();
  });
  if (!active) {
    return null;
  }
  const { item, element } = active;
  return (
    <Popper
      id={id}
      role="tooltip"
      open
      popperRef={popper}
      anchorEl={element}
      placement="bottom"
      style={{ pointerEvents: 'none', zIndex: 1500 }}
    >
      <Paper elevation={4} sx={{ p: 1, m: 0.5, maxWidth: 480 }}>
        <Typography variant="subtitle2">{title(item, t)}</Typography>
        {lines(item, t).map(line => (
          <Typography key={line} variant="body2">
            {line}
          </Typography>
        ))}
        {item.kind === 'fault' && meanings?.[item.fault.code] && (
          <Typography variant="body2" color="text.secondary">
            {meanings[item.fault.code]}
          </Typography>
        )}
        {item.kind === 'fault' && <Badge badges={item.fault.badges} />}
      </Paper>
    </Popper>
  );
}

function title(item: TimelineItem, t: Translate): string {
  switch (item.kind) {
    case 'span':
      return `${item.lane}: ${t(`state.${item.span.state}`)}`;
    case 'fault': {
      const { letter } = severityTone(item.fault.severity);
      return `${letter} ${codeName(item.fault, t)}, ${item.lane}`;
    }
    case 'session':
      return t('session.on', { lane: item.lane });
    default: {
      const [first, ...others] = item.marks;
      return others.length === 0
        ? markName(first.kind, t)
        : t('timeline.marksTogether', { count: item.marks.length });
    }
  }
}

/** When it was, what was sent, and what one drawn thing stands for. */
function lines(item: TimelineItem, t: Translate): string[] {
  switch (item.kind) {
    case 'span': {
      const { cause, status, merged = 1 } = item.span;
      return present([
        ...times(item.span, t),
        cause && t(`cause.${cause}`),
        status && t('timeline.asSent', { status }),
        merged > 1 && t('timeline.merged', { count: merged }),
      ]);
    }
    case 'fault': {
      const { fault, together } = item;
      const merged = together - 1 + (fault.merged ?? 1);
      const words = codeWords(fault, t);
      return present([
        ...times(fault, t),
        words !== codeName(fault, t) && words,
        fault.blocking ? t('timeline.blocking') : t('timeline.warning'),
        fault.info,
        merged > 1 && t('timeline.mergedFaults', { count: merged }),
      ]);
    }
    case 'session': {
      const { session } = item;
      const known = session.startUnknown
        ? [t('session.ended', { at: formatTime(session.to) })]
        : times(session, t);
      return [...known, ...sessionFacts(session, t)];
    }
    default:
      return marksLines(item.marks, t);
  }
}

function times(
  span: { from: string; to: string; ongoing?: boolean },
  t: Translate,
): string[] {
  const { from, to, ongoing } = span;
  const until = (format: (at: string) => string) =>
    `${format(from)} – ${ongoing ? t('time.ongoing') : format(to)}`;
  return [
    until(formatTime),
    until(formatUtc),
    formatDuration(toMillis(to) - toMillis(from)),
  ];
}

function marksLines(marks: ApiTimelineMark[], t: Translate): string[] {
  if (marks.length === 1) {
    const { at, detail, count } = marks[0];
    return present([
      formatTime(at),
      formatUtc(at),
      detail,
      count > 1 && t('timeline.count', { count }),
    ]);
  }
  const hidden = marks.length - MOST_MARKS;
  return present([
    ...marks.slice(0, MOST_MARKS).map(mark => markLine(mark, t)),
    hidden > 0 && t('timeline.marksMore', { count: hidden }),
  ]);
}

function present(all: Array<string | false | undefined>): string[] {
  return all.filter((line): line is string => Boolean(line));
}
