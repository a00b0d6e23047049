import type { ApiConfigurationCompliance } from '@forecourt/plugin-charge-stations-common';
import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { formatTime } from '../time/format';
import { useTranslate } from '../useTranslate';
import { complianceSentence, sourceWords } from './complianceWords';

/**
 * How it stands in a sentence, against which baselines, and what cannot be told.
 *
 * @public
 */
export function ComplianceSentence(props: {
  compliance: ApiConfigurationCompliance;
}) {
  const { side, baselines } = props.compliance;
  const t = useTranslate();
  const what = complianceSentence(props.compliance, t);
  const undecided = baselines.filter(({ applies }) => applies === 'unknown');
  return (
    <Stack gap={1}>
      <Typography variant="h5" component="h2">
        {side.at
          ? t('compliance.sentence.asOf', {
              time: formatTime(side.at, { style: 'short' }),
              what,
            })
          : what}
      </Typography>
      <Typography variant="body2">
        {t('compliance.sentence.baselines', {
          // The narrowest counts first.
          list: [...baselines]
            .reverse()
            .map(source => sourceWords(source, t))
            .join(', '),
        })}
      </Typography>
      {side.at && (
        <Typography variant="body2" color="text.secondary">
          {t('compliance.baselinesAreOfNow')}
        </Typography>
      )}
      {undecided.length > 0 && (
        <Alert severity="info">
          {t('compliance.firmwareUnknown', {
            baselines: undecided.map(({ baseline }) => baseline).join(', '),
          })}
        </Alert>
      )}
      {side.completeness !== 'complete' && (
        <Alert severity="info">{t('compliance.partial')}</Alert>
      )}
    </Stack>
  );
}
