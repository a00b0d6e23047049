import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  codeLabel,
  SeverityMark,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';

/** The worst fault, and how many more there are. */
export function OpenFaults(props: { faults: ApiCondition[] }) {
  const [worst, ...others] = props.faults;
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  if (!worst) {
    return (
      <Typography variant="body2" color="text.secondary">
        {t('stations.none')}
      </Typography>
    );
  }
  return (
    <Stack direction="row" gap={0.75} alignItems="center">
      <SeverityMark severity={worst.severity} />
      <span>{codeLabel(worst)}</span>
      {others.length > 0 && (
        <Typography
          variant="caption"
          color="text.secondary"
          title={t('stations.moreFaultsHelp', { count: others.length })}
          sx={{ whiteSpace: 'nowrap' }}
        >
          {t('stations.moreFaults', { amount: String(others.length) })}
        </Typography>
      )}
    </Stack>
  );
}
