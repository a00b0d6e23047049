import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsConfigurationWritePermission,
  type ApiConfigurationCompliance,
  type ApiConfigurationWritePlan,
} from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  useConfigurationWrites,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSubmit } from '../../hooks/useSubmit';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed } from '../ActFailed';
import { PermittedButton } from '../PermittedButton';
import { WRITES } from '../WrittenValues';
import { bringBack } from './bringBack';
import { BringBackDialog } from './BringBackDialog';

export interface BringBackProps {
  identity: string;
  /** As the station is now. */
  compliance: ApiConfigurationCompliance;
}

/** Plans to bring back what drifts, and has it written once somebody has looked at the plan. */
export function BringBack({ identity, compliance }: BringBackProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const writes = useConfigurationWrites(identity, WRITES);
  const [plan, setPlan] = useState<ApiConfigurationWritePlan>();
  const { busy, error, submit } = useSubmit();
  const { values, leftOut } = bringBack(compliance.keys);
  const isDrifting = values.length + leftOut.length > 0;
  if (!isDrifting) {
    return null;
  }
  return (
    <>
      <PermittedButton
        permission={chargeStationsConfigurationWritePermission}
        size="small"
        variant="outlined"
        disabled={busy || values.length === 0}
        onClick={ask}
      >
        {t('configuration.bringBack.button')}
      </PermittedButton>
      {values.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('configuration.bringBack.nothing')}
        </Typography>
      )}
      {error && <ActFailed error={error} />}
      {plan && (
        <BringBackDialog
          identity={identity}
          plan={plan}
          leftOut={leftOut}
          onClose={() => setPlan(undefined)}
          onBegun={() => {
            setPlan(undefined);
            writes.refresh();
          }}
        />
      )}
    </>
  );

  function ask() {
    return submit(async () => {
      setPlan(await api.planConfigurationWrite(identity, { values }));
    });
  }
}
