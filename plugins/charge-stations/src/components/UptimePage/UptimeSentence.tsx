import type { ApiAvailability } from '@forecourt/plugin-charge-stations-common';
import {
  addDays,
  formatDay,
  formatShare,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import type { DayRange } from './dayRange';

export interface UptimeSentenceProps {
  availability: ApiAvailability;
  range: DayRange;
}

/** The page in a sentence: "412 ports, 99.1 % in the last 90 days (Technical availability), 98 % of the time known". */
export function UptimeSentence(props: UptimeSentenceProps) {
  const { availability, range } = props;
  const { profile, total, from, to } = availability;
  const { t } = useMessages(chargeStationsTranslationRef);
  const ports = t('uptime.ports', { count: total.ports });
  const when =
    range.kind === 'preset'
      ? t(`uptime.when.${range.preset}`)
      : t('uptime.when.custom', {
          from: formatDay(from),
          to: formatDay(addDays(to, -1)),
        });
  const words = { ports, profile: profile.title, when };
  const { figure, coverage } = total;
  return (
    <Typography variant="h5" component="h2">
      {figure === null
        ? t('uptime.sentenceNothing', words)
        : t('uptime.sentence', {
            ...words,
            figure: formatShare(figure),
            coverage: formatShare(coverage ?? 0),
          })}
    </Typography>
  );
}
