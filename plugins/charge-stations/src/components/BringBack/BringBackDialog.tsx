import { useApi } from '@backstage/frontend-plugin-api';
import type { ApiConfigurationWritePlan } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  configurationKeyId,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Dialog from '@mui/material/Dialog';
import { useId, useState } from 'react';
import { useSubmit } from '../../hooks/useSubmit';
import { chargeStationsTranslationRef } from '../../translation';
import type { LeftOut } from './bringBack';
import { ConfirmStep } from './ConfirmStep';
import { PlanStep } from './PlanStep';

export interface BringBackDialogProps {
  identity: string;
  /** What a dry run answered. */
  plan: ApiConfigurationWritePlan;
  leftOut: LeftOut[];
  onClose: () => void;
  onBegun: () => void;
}

/** Shows what would be written, asks why, asks once more, and has it written. */
export function BringBackDialog(props: BringBackDialogProps) {
  const { identity, plan, leftOut, onClose, onBegun } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { busy, error, submit } = useSubmit(onBegun);
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [isConfirming, setConfirming] = useState(false);
  const titleId = useId();
  const chosen = plan.steps.filter(
    step => !excluded.has(configurationKeyId(step)),
  );
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={busy ? undefined : onClose}
      aria-labelledby={titleId}
    >
      {isConfirming ? (
        <ConfirmStep
          titleId={titleId}
          title={t('configuration.bringBack.confirmTitle', {
            count: chosen.length,
            station: identity,
          })}
          steps={chosen}
          reason={reason}
          isBusy={busy}
          error={error}
          onBack={() => setConfirming(false)}
          onConfirm={write}
        />
      ) : (
        <PlanStep
          titleId={titleId}
          title={t('configuration.bringBack.title', { station: identity })}
          plan={plan}
          leftOut={leftOut}
          chosen={chosen.length}
          excluded={excluded}
          onExclude={exclude}
          reason={reason}
          onReason={setReason}
          onClose={onClose}
          onGoOn={() => setConfirming(true)}
        />
      )}
    </Dialog>
  );

  function exclude(id: string, isExcluded: boolean) {
    const next = new Set(excluded);
    if (isExcluded) {
      next.add(id);
    } else {
      next.delete(id);
    }
    setExcluded(next);
  }

  function write() {
    return submit(() =>
      api.writeConfiguration(identity, {
        values: chosen.map(({ key, attribute, to }) => ({
          key,
          ...(attribute && { attribute }),
          value: to,
        })),
        reason: reason.trim(),
      }),
    );
  }
}
