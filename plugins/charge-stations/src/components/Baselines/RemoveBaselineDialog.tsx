import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useSubmit } from '../../hooks/useSubmit';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed } from '../ActFailed';
import { DangerButton } from '../DangerButton';

export interface RemoveBaselineDialogProps {
  id: string;
  onClose: () => void;
  onRemoved: () => void;
}

/** Asks once more, with what follows from it. */
export function RemoveBaselineDialog(props: RemoveBaselineDialogProps) {
  const { id, onClose, onRemoved } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { busy, error, submit } = useSubmit(onRemoved);
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs">
      <DialogTitle id={titleId}>
        {t('configuration.baselines.removeTitle', { id })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>
          {t('configuration.baselines.removeHelp')}
        </DialogContentText>
        {error && <ActFailed error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('configuration.baselines.keep')}</Button>
        <DangerButton
          disabled={busy}
          onClick={() => submit(() => api.removeBaseline(id))}
        >
          {t('configuration.baselines.removeConfirm')}
        </DangerButton>
      </DialogActions>
    </Dialog>
  );
}
