import type { ApiIncident } from '@forecourt/plugin-charge-stations-common';
import {
  Badge,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Person } from './Person';
import { RelatedIncident } from './RelatedIncident';
import { untilWords } from './untilWords';

/** How an incident stands: its state with who and when, whose it is, and whether it is silent. */
export function IncidentStanding({ incident }: { incident: ApiIncident }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { assignee, flags, muting, stateAuthor, stateSince } = incident;
  const state =
    incident.state === 'resolved' && !stateAuthor ? 'ended' : incident.state;
  return (
    <Stack gap={0.5}>
      {incident.mergedInto && (
        <Typography variant="body2" component="div">
          {t('incident.belongsTo')}{' '}
          <RelatedIncident merge={incident.mergedInto} />
        </Typography>
      )}
      <Typography variant="body2" component="div">
        <strong>{t(`incident.state.${state}`)}</strong>
        {stateAuthor && (
          <>
            {' '}
            {t('incident.by')} <Person name={stateAuthor} />
          </>
        )}
        {stateSince && (
          <>
            {', '}
            <Time value={stateSince} />
          </>
        )}
        {incident.state === 'resolved' && !incident.endedAt && (
          <> ({t('incident.stillReported')})</>
        )}
      </Typography>
      <Badge badges={flags} />
      {muting && (
        <Typography variant="body2">
          {muting.until
            ? untilWords(muting.until, t)
            : t(`incident.muted.${muting.type}`)}
        </Typography>
      )}
      <Typography variant="body2" component="div">
        {assignee ? (
          <>
            {t('incident.assigned')} <Person name={assignee} />
          </>
        ) : (
          t('incident.unassigned')
        )}
      </Typography>
    </Stack>
  );
}
