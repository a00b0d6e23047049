import {
  chargeStationsIncidentAcknowledgePermission,
  type ApiIncident,
} from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed } from '../ActFailed';
import { PermittedButton } from '../PermittedButton';
import { RelatedIncident } from './RelatedIncident';
import { useIncidentActs } from './useIncidentActs';

/** What people merged into an incident, each with the way out again. */
export function MergedIncidents(props: {
  incident: Pick<ApiIncident, 'merged'>;
  onActed: () => void;
}) {
  const { incident, onActed } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const acts = useIncidentActs({ incidents: [], onActed });
  const { merged } = incident;
  if (merged.length === 0) {
    return null;
  }
  const title = t('incident.merged', { count: merged.length });
  return (
    <>
      <Typography variant="body2">{title}</Typography>
      <Box
        component="ul"
        aria-label={title}
        sx={{ listStyle: 'none', m: 0, pl: 2 }}
      >
        {merged.map((merge, index) => (
          <Typography
            key={merge.incident?.id ?? index}
            variant="body2"
            component="li"
          >
            <RelatedIncident merge={merge} />{' '}
            {merge.incident && (
              <PermittedButton
                permission={chargeStationsIncidentAcknowledgePermission}
                size="small"
                disabled={acts.isBusy}
                onClick={() => acts.act({ type: 'unmerge' }, [merge.incident!])}
              >
                {t('incident.act.unmerge')}
              </PermittedButton>
            )}
          </Typography>
        ))}
      </Box>
      {acts.error && <ActFailed error={acts.error} />}
    </>
  );
}
