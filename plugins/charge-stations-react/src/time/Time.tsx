import Tooltip from '@mui/material/Tooltip';
import {
  formatRelative,
  formatTime,
  formatUtc,
  toMillis,
  type FormatOptions,
  type Moment,
  type TimeStyle,
} from './format';
import { useNow } from './useNow';

/** @public */
export interface TimeProps extends FormatOptions {
  value: Moment;
  /** Default `dateTime`; `relative` says how long ago and renews itself. */
  format?: TimeStyle | 'relative';
}

/**
 * A moment in the reader's zone, with UTC on hover and focus.
 *
 * @public
 */
export function Time(props: TimeProps) {
  const { value, format = 'dateTime', ...options } = props;
  const millis = toMillis(value);
  if (Number.isNaN(millis)) {
    return <span>{String(value)}</span>;
  }
  const local = formatTime(millis, options);
  return (
    <Tooltip
      describeChild
      title={
        format === 'dateTime'
          ? formatUtc(millis)
          : `${local} · ${formatUtc(millis)}`
      }
    >
      <time dateTime={new Date(millis).toISOString()}>
        {format === 'relative' ? (
          <Ago millis={millis} locale={options.locale} />
        ) : (
          formatTime(millis, { ...options, style: format })
        )}
      </time>
    </Tooltip>
  );
}

function Ago(props: { millis: number; locale?: string }) {
  const now = useNow(1_000);
  return <>{formatRelative(props.millis, now, { locale: props.locale })}</>;
}
