import Tooltip from '@mui/material/Tooltip';
import { formatTime, type Moment } from '../time/format';
import { useTranslate } from '../useTranslate';

/** @public */
export interface SentTimeProps {
  /** The station's time, exactly as sent. */
  sent: string;
  /** When it was received: on the same day the time of day is enough. Default: the day is said too. */
  receivedAt?: Moment;
}

/**
 * The station's own time in the reader's zone, and as it was sent on hover; what is no time stays as it is.
 *
 * @public
 */
export function SentTime({ sent, receivedAt }: SentTimeProps) {
  const t = useTranslate();
  const millis = sentMillis(sent);
  if (Number.isNaN(millis)) {
    return <span>{sent}</span>;
  }
  const isSameDay =
    receivedAt !== undefined &&
    new Date(receivedAt).toDateString() === new Date(millis).toDateString();
  return (
    <Tooltip describeChild title={t('evidence.asSent', { time: sent })}>
      <time dateTime={new Date(millis).toISOString()}>
        {formatTime(millis, { style: isSameDay ? 'seconds' : 'dateTime' })}
      </time>
    </Tooltip>
  );
}

/** As the backend reads it: a time without a zone is UTC. */
function sentMillis(sent: string): number {
  const hasZone = /(Z|[+-]\d\d(:?\d\d)?)$/i.test(sent.slice(10));
  return Date.parse(hasZone ? sent : `${sent}Z`);
}
