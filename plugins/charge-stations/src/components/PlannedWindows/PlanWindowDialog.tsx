import { useApi } from '@backstage/frontend-plugin-api';
import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  useNow,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed } from '../ActFailed';
import { useSubmit } from '../../hooks/useSubmit';
import { inputOf, newForm, problemOf, scopesOf } from './windowForm';
import { WindowFields } from './WindowFields';

export interface PlanWindowDialogProps {
  station: ApiStation;
  onClose: () => void;
  onSaved: () => void;
}

/** Plans work on a station or what it belongs to, or leaves time out for a reason. */
export function PlanWindowDialog(props: PlanWindowDialogProps) {
  const { station, onClose, onSaved } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const now = useNow(10_000);
  const [form, setForm] = useState(() => newForm(Date.now()));
  const { busy, error, submit } = useSubmit(onSaved);
  const titleId = useId();
  const problem = problemOf(form, now);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm">
      <form
        onSubmit={event => {
          event.preventDefault();
          if (!problem && !busy) {
            submit(() => api.planWindow(inputOf(form, station)));
          }
        }}
      >
        <DialogTitle id={titleId}>{t('windows.dialog.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText gutterBottom>
            {t('windows.dialog.help')}
          </DialogContentText>
          <WindowFields
            form={form}
            scopes={scopesOf(station)}
            station={station}
            problem={problem}
            onChange={setForm}
          />
          {error && <ActFailed error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('windows.dialog.dismiss')}</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={busy || problem !== null}
          >
            {t('windows.dialog.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
