import { useApi } from '@backstage/frontend-plugin-api';
import type { ApiPlannedWindow } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  formatTime,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed } from '../ActFailed';
import { DangerButton } from '../DangerButton';
import { useSubmit } from '../../hooks/useSubmit';

export interface CancelWindowDialogProps {
  window: ApiPlannedWindow;
  onClose: () => void;
  onCancelled: () => void;
}

/** Asks once more, with what follows from it. */
export function CancelWindowDialog(props: CancelWindowDialogProps) {
  const { window, onClose, onCancelled } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { busy, error, submit } = useSubmit(onCancelled);
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs">
      <DialogTitle id={titleId}>{t('windows.cancelTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText color="text.primary" gutterBottom>
          {t(`windows.${window.kind}`)}, {formatTime(window.from)} –{' '}
          {formatTime(window.to)}. {t(`windows.scope.${window.scope.type}`)}.
        </DialogContentText>
        <DialogContentText>{t('windows.cancelHelp')}</DialogContentText>
        {error && <ActFailed error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('windows.keep')}</Button>
        <DangerButton
          disabled={busy}
          onClick={() => submit(() => api.cancelWindow(window.id))}
        >
          {t('windows.cancelConfirm')}
        </DangerButton>
      </DialogActions>
    </Dialog>
  );
}
