import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import ReportGmailerrorredIcon from '@mui/icons-material/ReportGmailerrorred';
import Stack from '@mui/material/Stack';
import { useTranslate } from '../useTranslate';

/** @public */
export interface RuleSeverityProps {
  severity: 'breach' | 'worthKnowing';
}

/**
 * Whether something breaks a rule or is worth knowing, as a sign and in words.
 *
 * @public
 */
export function RuleSeverity({ severity }: RuleSeverityProps) {
  const t = useTranslate();
  const isBreach = severity === 'breach';
  const Icon = isBreach ? ReportGmailerrorredIcon : InfoOutlinedIcon;
  return (
    <Stack component="span" direction="row" gap={0.5} alignItems="center">
      <Icon
        aria-hidden
        color={isBreach ? 'error' : 'info'}
        sx={{ fontSize: 18 }}
      />
      {t(`ruleSeverity.${severity}`)}
    </Stack>
  );
}
