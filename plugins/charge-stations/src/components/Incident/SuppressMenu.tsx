import {
  chargeStationsIncidentAcknowledgePermission,
  type ApiIncident,
} from '@forecourt/plugin-charge-stations-common';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { PermittedButton } from '../PermittedButton';
import { ActMenu } from './ActMenu';
import type { Deed } from './useIncidentActs';

const HOUR = 3_600_000;
const TIMES = [
  { key: 'hour', lasts: HOUR },
  { key: 'day', lasts: 24 * HOUR },
  { key: 'week', lasts: 7 * 24 * HOUR },
] as const;

/** Lets notifications be silent about an incident for a while, or speak again. */
export function SuppressMenu(props: {
  incident: ApiIncident;
  disabled: boolean;
  onAct: (deed: Deed) => void;
}) {
  const { incident, disabled, onAct } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  if (incident.muting?.type === 'suppressed') {
    return (
      <PermittedButton
        permission={chargeStationsIncidentAcknowledgePermission}
        size="small"
        disabled={disabled}
        onClick={() => onAct({ type: 'unsuppress' })}
      >
        {t('incident.act.unsuppress')}
      </PermittedButton>
    );
  }
  return (
    <ActMenu
      label={t('incident.act.suppress')}
      permission={chargeStationsIncidentAcknowledgePermission}
      disabled={disabled}
      choices={[
        ...TIMES.map(({ key, lasts }) => ({
          label: t(`incident.suppress.${key}`),
          deed: () => suppress({ type: 'time', at: fromNow(lasts) }),
        })),
        ...(['worse', 'firmwareChange'] as const).map(type => ({
          label: t(`incident.suppress.${type}`),
          deed: () => suppress({ type }),
        })),
      ]}
      onAct={onAct}
    />
  );
}

function suppress(until: Deed['until']): Deed {
  return { type: 'suppress', until };
}

function fromNow(millis: number): string {
  return new Date(Date.now() + millis).toISOString();
}
