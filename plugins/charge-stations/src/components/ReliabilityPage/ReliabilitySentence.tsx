import type { ApiReliability } from '@forecourt/plugin-charge-stations-common';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { portDaysText, rateText } from './rateWords';

/** How often a port fails, how sure that is, and what it was computed from. */
export function ReliabilitySentence(props: { total: ApiReliability }) {
  const { openings, portDays, stations, rate } = props.total;
  const { t } = useMessages(chargeStationsTranslationRef);
  if (!rate) {
    return (
      <Typography variant="h5" component="h2">
        {t('reliability.sentenceNotObserved')}
      </Typography>
    );
  }
  return (
    <div>
      <Typography variant="h5" component="h2">
        {openings === 0
          ? t('reliability.sentenceNone', { high: rateText(rate.high) })
          : t('reliability.sentence', {
              value: rateText(rate.value),
              low: rateText(rate.low),
              high: rateText(rate.high),
            })}
      </Typography>
      <Typography>
        {t('reliability.counted', {
          count: openings,
          portDays: portDaysText(portDays),
          stations: String(stations),
        })}
      </Typography>
    </div>
  );
}
