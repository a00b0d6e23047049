import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsIncidentAcknowledgePermission,
  type ApiIncident,
} from '@forecourt/plugin-charge-stations-common';
import {
  useStation,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { useEffect, useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { ActMenu } from './ActMenu';
import type { Deed } from './useIncidentActs';

/** Gives an incident to the reader, to the station's owner or to nobody. */
export function AssignMenu(props: {
  incident: ApiIncident;
  disabled: boolean;
  onAct: (deed: Deed) => void;
}) {
  const { incident, disabled, onAct } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const me = useMyRef();
  const owner = useStation(incident.identity).data?.owner;
  const choices = [
    me && { label: t('incident.assign.me'), assignee: me },
    owner && {
      label: t('incident.assign.owner', { owner: nameOf(owner) }),
      assignee: owner,
    },
    { label: t('incident.assign.nobody'), assignee: undefined },
  ];
  return (
    <ActMenu
      label={t('incident.act.assign')}
      permission={chargeStationsIncidentAcknowledgePermission}
      disabled={disabled}
      choices={choices.flatMap(choice =>
        choice && choice.assignee !== incident.assignee
          ? [
              {
                label: choice.label,
                deed: () => ({ type: 'assign', assignee: choice.assignee }),
              },
            ]
          : [],
      )}
      onAct={onAct}
    />
  );
}

/** The reader's entity ref; undefined until it is known. */
function useMyRef(): string | undefined {
  const identity = useApi(identityApiRef);
  const [ref, setRef] = useState<string>();
  useEffect(() => {
    let isGone = false;
    identity.getBackstageIdentity().then(
      me => !isGone && setRef(me.userEntityRef),
      // Who has no identity is offered the other choices.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [identity]);
  return ref;
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
