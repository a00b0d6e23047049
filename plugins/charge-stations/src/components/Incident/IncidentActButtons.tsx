import {
  chargeStationsIncidentAcknowledgePermission,
  type ApiIncident,
} from '@forecourt/plugin-charge-stations-common';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { PermittedButton } from '../PermittedButton';
import { AssignMenu } from './AssignMenu';
import { MergeButton } from './MergeButton';
import { SuppressMenu } from './SuppressMenu';
import type { Deed } from './useIncidentActs';

interface ActProps {
  incident: ApiIncident;
  disabled: boolean;
  onAct: (deed: Deed) => void;
}

/** What makes sense for an incident as it stands; under a head only to take it out. */
export function IncidentActButtons(props: ActProps) {
  const { incident } = props;
  const isResolved = incident.state === 'resolved';
  if (incident.mergedInto) {
    return <PlainAct {...props} type="unmerge" />;
  }
  return (
    <>
      {incident.state === 'open' && (
        <PlainAct {...props} type="acknowledge" variant="outlined" />
      )}
      {incident.state === 'acknowledged' && (
        <PlainAct {...props} type="unacknowledge" />
      )}
      <AssignMenu {...props} />
      {!isResolved && (
        <>
          <SuppressMenu {...props} />
          <PlainAct {...props} type="resolve" />
        </>
      )}
      {isResolved && incident.stateAuthor && (
        <PlainAct {...props} type="reopen" />
      )}
      <MergeButton {...props} />
    </>
  );
}

function PlainAct(
  props: Pick<ActProps, 'disabled' | 'onAct'> & {
    type: 'acknowledge' | 'unacknowledge' | 'resolve' | 'reopen' | 'unmerge';
    variant?: 'outlined';
  },
) {
  const { type, variant, disabled, onAct } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <PermittedButton
      permission={chargeStationsIncidentAcknowledgePermission}
      size="small"
      variant={variant}
      disabled={disabled}
      onClick={() => onAct({ type })}
    >
      {t(`incident.act.${type}`)}
    </PermittedButton>
  );
}
