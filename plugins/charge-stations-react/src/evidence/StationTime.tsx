import Tooltip from '@mui/material/Tooltip';
import { formatTime } from '../time/format';
import { useTranslate } from '../useTranslate';

interface StationTimeProps {
  /** The station's time, exactly as sent. */
  sent: string;
}

/** The station's own time in the reader's zone, and as it was sent on hover; what is no time stays as it is. */
export function StationTime({ sent }: StationTimeProps) {
  const t = useTranslate();
  const millis = stationMillis(sent);
  return (
    <>
      {t('evidence.stationTime')}{' '}
      {Number.isNaN(millis) ? (
        sent
      ) : (
        <Tooltip describeChild title={t('evidence.asSent', { time: sent })}>
          <time dateTime={new Date(millis).toISOString()}>
            {formatTime(millis)}
          </time>
        </Tooltip>
      )}
    </>
  );
}

/** As the backend reads it: a time without a zone is UTC. */
function stationMillis(sent: string): number {
  const hasZone = /(Z|[+-]\d\d(:?\d\d)?)$/i.test(sent.slice(10));
  return Date.parse(hasZone ? sent : `${sent}Z`);
}
