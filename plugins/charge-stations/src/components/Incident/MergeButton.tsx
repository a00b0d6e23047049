import {
  chargeStationsIncidentAcknowledgePermission,
  type ApiIncident,
} from '@forecourt/plugin-charge-stations-common';
import {
  useIncidents,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { PermittedButton } from '../PermittedButton';
import { MergeDialog } from './MergeDialog';
import type { Deed } from './useIncidentActs';

/** As many as are offered; others are merged on the page of incidents. */
const MOST_OFFERED = 500;

/** Says that an incident belongs to another, which may be of another station. */
export function MergeButton(props: {
  incident: ApiIncident;
  disabled: boolean;
  onAct: (deed: Deed) => void;
}) {
  const { incident, disabled, onAct } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PermittedButton
        permission={chargeStationsIncidentAcknowledgePermission}
        size="small"
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {t('incident.act.merge')}
      </PermittedButton>
      {isOpen && (
        <MergeWithAny
          incident={incident}
          onClose={() => setOpen(false)}
          onAct={deed => {
            setOpen(false);
            onAct(deed);
          }}
        />
      )}
    </>
  );
}

/** Offers what is open anywhere, what opened nearest to it first. */
function MergeWithAny(props: {
  incident: ApiIncident;
  onClose: () => void;
  onAct: (deed: Deed) => void;
}) {
  const { incident, onClose, onAct } = props;
  const listed = useIncidents({ state: 'active', limit: MOST_OFFERED });
  const distance = ({ openedAt }: ApiIncident) =>
    Math.abs(Date.parse(openedAt) - Date.parse(incident.openedAt));
  const candidates = (listed.data?.items ?? [])
    .filter(
      ({ incident: other }) =>
        other.id !== incident.id || other.identity !== incident.identity,
    )
    .sort((a, b) => distance(a.incident) - distance(b.incident));
  return (
    <MergeDialog
      candidates={candidates}
      loading={listed.loading}
      onClose={onClose}
      onMerge={({ into: { identity, id }, text }) =>
        onAct({ type: 'merge', into: { identity, id }, ...(text && { text }) })
      }
    />
  );
}
