import { useTranslate } from '../useTranslate';
import { SentTime } from './SentTime';

interface StationTimeProps {
  /** The station's time, exactly as sent. */
  sent: string;
}

/** The station's own time within a sentence of facts. */
export function StationTime({ sent }: StationTimeProps) {
  const t = useTranslate();
  return (
    <>
      {t('evidence.stationTime')} <SentTime sent={sent} />
    </>
  );
}
