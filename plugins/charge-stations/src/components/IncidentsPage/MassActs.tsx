import {
  chargeStationsIncidentAcknowledgePermission,
  type ApiIncident,
} from '@forecourt/plugin-charge-stations-common';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed } from '../ActFailed';
import { PermittedButton } from '../PermittedButton';
import { MergeDialog } from '../Incident/MergeDialog';
import { useIncidentActs } from '../Incident/useIncidentActs';
import type { FleetIncident } from './IncidentsTable';

const ACTS = [
  { type: 'acknowledge', can: (it: ApiIncident) => it.state === 'open' },
  { type: 'resolve', can: (it: ApiIncident) => it.state !== 'resolved' },
  {
    type: 'reopen',
    can: (it: ApiIncident) => it.state === 'resolved' && !!it.stateAuthor,
  },
] as const;

/** The same about all incidents that are chosen; what makes no sense for one of them is not offered. */
export function MassActs(props: {
  items: FleetIncident[];
  onActed: () => void;
}) {
  const { items, onActed } = props;
  const incidents = items.map(({ incident }) => incident);
  const [isMerging, setMerging] = useState(false);
  const { t } = useMessages(chargeStationsTranslationRef);
  const acts = useIncidentActs({ incidents, onActed });
  return (
    <Stack gap={1}>
      <Stack direction="row" gap={1} alignItems="center" flexWrap="wrap">
        {ACTS.map(({ type, can }) => (
          <PermittedButton
            key={type}
            permission={chargeStationsIncidentAcknowledgePermission}
            size="small"
            variant="outlined"
            disabled={
              acts.isBusy ||
              incidents.length === 0 ||
              !incidents.every(it => can(it) && !it.mergedInto)
            }
            onClick={() => acts.act({ type })}
          >
            {t(`incident.act.${type}`)}
          </PermittedButton>
        ))}
        <PermittedButton
          permission={chargeStationsIncidentAcknowledgePermission}
          size="small"
          variant="outlined"
          disabled={
            acts.isBusy ||
            incidents.length < 2 ||
            incidents.some(({ mergedInto }) => mergedInto)
          }
          onClick={() => setMerging(true)}
        >
          {t('incidents.merge')}
        </PermittedButton>
        <Typography variant="body2" color="text.secondary" aria-live="polite">
          {incidents.length === 0
            ? t('incidents.chooseSome')
            : t('incidents.chosen', { count: incidents.length })}
        </Typography>
      </Stack>
      {isMerging && (
        <MergeDialog
          candidates={items}
          onClose={() => setMerging(false)}
          onMerge={({ into, text }) => {
            setMerging(false);
            acts.act(
              {
                type: 'merge',
                into: { identity: into.identity, id: into.id },
                ...(text && { text }),
              },
              incidents.filter(incident => incident !== into),
            );
          }}
        />
      )}
      {acts.error && <ActFailed error={acts.error} />}
    </Stack>
  );
}
