import Paper from '@mui/material/Paper';
import Popper from '@mui/material/Popper';
import Typography from '@mui/material/Typography';
import { Badge } from '../chips/Badge';
import {
  formatDuration,
  formatTime,
  formatUtc,
  toMillis,
} from '../time/format';
import type { Translate } from '../translation';
import { useTranslate } from '../useTranslate';
import { codeLabel, codeWords } from '../vocabulary/codeLabel';
import { scopeLabel } from '../vocabulary/scopeLabel';
import { severityTone } from '../vocabulary/severity';
import type { ActiveItem, TimelineItem } from './items';

interface TimelineTooltipProps {
  id: string;
  active: ActiveItem | undefined;
}

/** Exact times, length, and what was sent, of what the reader points at or is focused on. */
export function TimelineTooltip({ id, active }: TimelineTooltipProps) {
  const t = useTranslate();
  if (!active) {
    return null;
  }
  const { item, element } = active;
  return (
    <Popper
      id={id}
      role="tooltip"
      open
      anchorEl={element}
      placement="bottom"
      style={{ pointerEvents: 'none', zIndex: 1500 }}
    >
      <Paper elevation={4} sx={{ p: 1, m: 0.5, maxWidth: 480 }}>
        <Typography variant="subtitle2">{title(item, t)}</Typography>
        {[...times(item, t), ...facts(item, t)].map(line => (
          <Typography key={line} variant="body2">
            {line}
          </Typography>
        ))}
        {item.kind === 'fault' && <Badge badges={item.fault.badges} />}
      </Paper>
    </Popper>
  );
}

function title(item: TimelineItem, t: Translate): string {
  switch (item.kind) {
    case 'span':
      return `${scopeLabel(item.lane, t)}: ${t(`state.${item.span.state}`)}`;
    case 'fault': {
      const { letter } = severityTone(item.fault.severity);
      return `${letter} ${codeLabel(item.fault)}, ${scopeLabel(item.lane, t)}`;
    }
    default:
      return t(`mark.${item.mark.kind}`);
  }
}

function times(item: TimelineItem, t: Translate): string[] {
  if (item.kind === 'mark') {
    return [formatTime(item.mark.at), formatUtc(item.mark.at)];
  }
  const { from, to, ongoing } = item.kind === 'span' ? item.span : item.fault;
  const until = (format: (at: string) => string) =>
    `${format(from)} – ${ongoing ? t('time.ongoing') : format(to)}`;
  return [
    until(formatTime),
    until(formatUtc),
    formatDuration(toMillis(to) - toMillis(from)),
  ];
}

/** What was sent, and what one drawn thing stands for. */
function facts(item: TimelineItem, t: Translate): string[] {
  switch (item.kind) {
    case 'span': {
      const { cause, status, merged = 1 } = item.span;
      return present([
        cause && t(`cause.${cause}`),
        status && t('timeline.asSent', { status }),
        merged > 1 && t('timeline.merged', { count: merged }),
      ]);
    }
    case 'fault': {
      const { fault, together } = item;
      const merged = together - 1 + (fault.merged ?? 1);
      return present([
        codeWords(fault, t),
        fault.blocking ? t('timeline.blocking') : t('timeline.warning'),
        fault.info,
        merged > 1 && t('timeline.mergedFaults', { count: merged }),
      ]);
    }
    default: {
      const { detail, count } = item.mark;
      return present([detail, count > 1 && t('timeline.count', { count })]);
    }
  }
}

function present(lines: Array<string | false | undefined>): string[] {
  return lines.filter((line): line is string => Boolean(line));
}
