import type { ApiIncidentAct } from '@forecourt/plugin-charge-stations-common';
import {
  codeName,
  Time,
  useMessages,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Person } from './Person';
import { untilWords } from './untilWords';

/** Who did what about an incident, newest first. */
export function IncidentLog({ acts }: { acts: ApiIncidentAct[] }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  if (acts.length === 0) {
    return null;
  }
  return (
    <Box
      component="ol"
      aria-label={t('incident.log')}
      sx={{ listStyle: 'none', p: 0, my: 1 }}
    >
      {[...acts].reverse().map(act => (
        <Box component="li" key={act.id} sx={{ py: 0.5 }}>
          <Typography variant="body2" component="div">
            <Person name={act.author} /> {t(`incident.did.${act.type}`)}
            {act.assignee && (
              <>
                {' '}
                <Person name={act.assignee} />
              </>
            )}
            {act.into && (
              <>
                {' '}
                {codeName(act.into, words)}, {act.into.identity}
              </>
            )}
            {act.type === 'assign' && !act.assignee && (
              <> {t('incident.nobody')}</>
            )}
            {' · '}
            <Time value={act.at} />
          </Typography>
          {act.until && (
            <Typography variant="body2">{untilWords(act.until, t)}</Typography>
          )}
          {act.url && (
            <Link href={act.url} target="_blank" rel="noopener noreferrer">
              {act.text ?? act.url}
            </Link>
          )}
          {act.text && !act.url && (
            <Typography
              variant="body2"
              sx={{
                whiteSpace: 'pre-wrap',
                overflowWrap: 'anywhere',
                borderLeft: 3,
                borderColor: 'divider',
                pl: 1,
              }}
            >
              {act.text}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
