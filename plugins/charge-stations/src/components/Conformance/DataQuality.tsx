import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { FindingsTable } from './FindingsTable';
import type { FindingsTableProps } from './FindingsTable';

/** What history had to decide, and what it does not know: how far the faults and states of a range can be trusted. */
export function DataQuality(props: Omit<FindingsTableProps, 'label'>) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const title = t('conformance.dataQuality');
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h6" component="h3">
        {title}
      </Typography>
      <Typography variant="body2" color="text.secondary" gutterBottom>
        {t(
          props.findings.length > 0
            ? 'conformance.dataQualityHelp'
            : 'conformance.dataQualityNone',
        )}
      </Typography>
      {props.findings.length > 0 && <FindingsTable label={title} {...props} />}
    </Box>
  );
}
