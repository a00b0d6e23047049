import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useId, useRef, useState } from 'react';
import { useSubmit } from '../../hooks/useSubmit';
import { chargeStationsTranslationRef } from '../../translation';
import { SaveProblem } from './SaveProblem';

/** As the API takes it. */
const ID = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;

export interface SaveBaselineDialogProps {
  /** What is changed; absent of a new one. */
  baseline?: { id: string; text: string };
  /** Names that are taken. */
  taken?: string[];
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Saves a baseline as YAML; what is wrong with it is shown at its line. */
export function SaveBaselineDialog(props: SaveBaselineDialogProps) {
  const { baseline, taken = [], onClose, onSaved } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const [id, setId] = useState(baseline?.id ?? '');
  const [text, setText] = useState(baseline?.text ?? '');
  /** The text that the error is about. */
  const [sent, setSent] = useState('');
  const { busy, error, submit } = useSubmit(() => onSaved(id));
  const area = useRef<HTMLTextAreaElement>(null);
  const titleId = useId();
  const isTaken = taken.includes(id);
  const maySave = ID.test(id) && !isTaken && text.trim() !== '' && !busy;
  return (
    <Dialog open fullWidth onClose={onClose} aria-labelledby={titleId}>
      <form
        onSubmit={event => {
          event.preventDefault();
          if (maySave) {
            setSent(text);
            submit(() => api.saveBaseline(id, text));
          }
        }}
      >
        <DialogTitle id={titleId}>
          {baseline
            ? t('configuration.baselines.editTitle', { id })
            : t('configuration.baselines.addTitle')}
        </DialogTitle>
        <DialogContent>
          <Stack gap={2} sx={{ pt: 1 }}>
            {!baseline && (
              <TextField
                required
                size="small"
                label={t('configuration.baselines.nameField')}
                value={id}
                error={isTaken || (id !== '' && !ID.test(id))}
                helperText={t(
                  isTaken
                    ? 'configuration.baselines.taken'
                    : 'configuration.baselines.nameHelp',
                )}
                onChange={event => setId(event.target.value)}
              />
            )}
            <TextField
              required
              multiline
              minRows={12}
              maxRows={24}
              size="small"
              label={t('configuration.baselines.textField')}
              value={text}
              inputRef={area}
              helperText={t('configuration.baselines.textHelp')}
              inputProps={{ maxLength: 200_000, spellCheck: false }}
              InputProps={{ sx: { fontFamily: 'monospace' } }}
              onChange={event => setText(event.target.value)}
            />
            {error && (
              <SaveProblem
                id={id}
                error={error}
                text={sent}
                onGo={({ start, end }) => {
                  area.current?.focus();
                  area.current?.setSelectionRange(start, end);
                }}
              />
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>
            {t('configuration.baselines.dismiss')}
          </Button>
          <Button type="submit" variant="contained" disabled={!maySave}>
            {t('configuration.baselines.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
