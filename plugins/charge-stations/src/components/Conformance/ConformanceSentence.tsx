import type { ApiConformance } from '@forecourt/plugin-charge-stations-common';
import {
  formatTime,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import {
  clockWords,
  conformanceSentence,
  rangeWords,
} from './conformanceWords';

/** The answer first: how much was found, in how much, and how the clock stands. */
export function ConformanceSentence(props: {
  conformance: ApiConformance;
  range: TimeRange;
}) {
  const { conformance, range } = props;
  const { findings, messages, lookedFrom } = conformance;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = { range: rangeWords(range, t) };
  const amount = messages.toLocaleString('en-US');
  const looked = lookedFrom
    ? t('conformance.lookedFrom', { amount, time: formatTime(lookedFrom) })
    : t('conformance.lookedAt', { amount });
  const details = [looked, clockWords(conformance, t)].filter(Boolean);

  if (findings.length === 0) {
    return messages === 0 ? (
      <EmptyMessage title={t('conformance.noMessages', words)}>
        {t('conformance.noMessagesHelp')}
      </EmptyMessage>
    ) : (
      <EmptyMessage title={t('conformance.empty', words)}>
        {details.join(' ')}
      </EmptyMessage>
    );
  }
  return (
    <Box>
      <Typography variant="h6" component="p">
        {conformanceSentence(conformance, range, t)}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {details.join(' ')}
      </Typography>
    </Box>
  );
}
