import type { ApiFramesSummary } from '@forecourt/plugin-charge-stations-common';
import {
  formatTime,
  type QueryResult,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Violations } from './Violations';

/** How often the station broke each rule in the range; nothing where it broke none. */
export function ViolationCounts(props: {
  summary: QueryResult<ApiFramesSummary>;
}) {
  const { data } = props.summary;
  const { t } = useMessages(chargeStationsTranslationRef);
  if (!data || data.violations.length === 0) {
    return null;
  }
  const { total, violations, countedFrom } = data;
  return (
    <Box component="details">
      <Typography
        component="summary"
        variant="body2"
        sx={{ cursor: 'pointer' }}
      >
        {t('messages.violations', {
          count: violations.length,
          total: String(total),
        })}{' '}
        {countedFrom &&
          t('messages.countedFrom', { time: formatTime(countedFrom) })}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, pl: 2, pt: 1 }}>
        {violations.map(({ rule, message, count }) => (
          <Box
            component="li"
            key={`${rule} ${message}`}
            sx={{ display: 'flex', gap: 1 }}
          >
            <Typography
              variant="body2"
              sx={{ minWidth: '5ch', textAlign: 'right' }}
            >
              {count}×
            </Typography>
            <Violations violations={[{ rule, message }]} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
