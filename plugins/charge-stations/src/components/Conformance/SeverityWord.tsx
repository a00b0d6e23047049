import type { ApiConformanceFinding } from '@forecourt/plugin-charge-stations-common';
import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import ReportGmailerrorredIcon from '@mui/icons-material/ReportGmailerrorred';
import Stack from '@mui/material/Stack';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

/** Whether a finding is a breach, as a sign and in words. */
export function SeverityWord(props: {
  severity: ApiConformanceFinding['severity'];
}) {
  const { severity } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const isBreach = severity === 'breach';
  const Icon = isBreach ? ReportGmailerrorredIcon : InfoOutlinedIcon;
  return (
    <Stack component="span" direction="row" gap={0.5} alignItems="center">
      <Icon
        aria-hidden
        color={isBreach ? 'error' : 'info'}
        sx={{ fontSize: 18 }}
      />
      {t(`conformance.severity.${severity}`)}
    </Stack>
  );
}
