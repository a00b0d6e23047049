import type { ApiFleetIncidentPage } from '@forecourt/plugin-charge-stations-common';
import {
  codeName,
  formatTime,
  scopeLabel,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';

type Candidate = ApiFleetIncidentPage['items'][number];

const MOST_TEXT = 4000;

/** Asks which incident others belong to, and why. */
export function MergeDialog(props: {
  candidates: Candidate[];
  loading?: boolean;
  onMerge: (choice: { into: Candidate['incident']; text: string }) => void;
  onClose: () => void;
}) {
  const { candidates, loading, onMerge, onClose } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const [into, setInto] = useState<Candidate | null>(null);
  const [text, setText] = useState('');
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
      // The page's own keys, such as j and k, are letters here.
      onKeyDown={event => event.stopPropagation()}
    >
      <DialogTitle id={titleId}>{t('incident.merge.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText gutterBottom>
          {t('incident.merge.help')}
        </DialogContentText>
        <Autocomplete<Candidate>
          options={candidates}
          loading={loading}
          loadingText={t('incidents.loading')}
          noOptionsText={t('incident.merge.none')}
          value={into}
          onChange={(_event, candidate) => setInto(candidate)}
          isOptionEqualToValue={(a, b) => keyOf(a) === keyOf(b)}
          getOptionLabel={({ incident, station }) =>
            [
              codeName(incident, words),
              station.title ?? station.identity,
              scopeLabel(incident.scope, words),
              formatTime(Date.parse(incident.openedAt)),
            ].join(', ')
          }
          renderOption={(attributes, option, _state, { getOptionLabel }) => (
            <li {...attributes} key={keyOf(option)}>
              {getOptionLabel(option)}
            </li>
          )}
          renderInput={parameters => (
            <TextField
              {...parameters}
              margin="dense"
              label={t('incident.merge.into')}
            />
          )}
        />
        <TextField
          label={t('incident.merge.reason')}
          value={text}
          onChange={event => setText(event.target.value)}
          inputProps={{ maxLength: MOST_TEXT }}
          margin="dense"
          fullWidth
          multiline
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('incident.merge.cancel')}</Button>
        <Button
          disabled={!into}
          onClick={() =>
            into && onMerge({ into: into.incident, text: text.trim() })
          }
        >
          {t('incident.merge.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function keyOf({ incident }: Candidate): string {
  return `${incident.identity} ${incident.id}`;
}
