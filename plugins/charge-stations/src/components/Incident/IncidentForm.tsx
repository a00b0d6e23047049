import {
  chargeStationsIncidentCommentPermission,
  type ApiIncident,
} from '@forecourt/plugin-charge-stations-common';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed } from '../ActFailed';
import { PermittedButton } from '../PermittedButton';
import { IncidentActButtons } from './IncidentActButtons';
import { useIncidentActs } from './useIncidentActs';
import type { Deed } from './useIncidentActs';

const MOST_TEXT = 4000;
const ADDRESS = /^https?:\/\/\S+$/i;

/** What can be done about an incident; the text goes with whatever is done. */
export function IncidentForm(props: {
  incident: ApiIncident;
  onActed: () => void;
}) {
  const { incident, onActed } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [text, setText] = useState('');
  const acts = useIncidentActs({ incidents: [incident], onActed });
  const said = text.trim();
  const act = async (deed: Deed) => {
    if (await acts.act({ ...(said ? { text: said } : {}), ...deed })) {
      setText('');
    }
  };
  const say = async () => {
    const done = await acts.act(
      ADDRESS.test(said)
        ? { type: 'link', url: said }
        : { type: 'comment', text: said },
    );
    if (done) {
      setText('');
    }
  };
  return (
    <Stack gap={1}>
      <TextField
        label={t('incident.text')}
        helperText={t('incident.textHelp')}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          // The page's own keys, such as j and k, are letters here.
          event.stopPropagation();
          if (
            event.key === 'Enter' &&
            (event.ctrlKey || event.metaKey) &&
            said
          ) {
            say();
          }
        }}
        inputProps={{ maxLength: MOST_TEXT }}
        multiline
        maxRows={8}
        size="small"
        variant="outlined"
      />
      <Stack direction="row" flexWrap="wrap" gap={1}>
        <PermittedButton
          permission={chargeStationsIncidentCommentPermission}
          size="small"
          variant="outlined"
          disabled={acts.isBusy || !said}
          onClick={say}
        >
          {t('incident.act.comment')}
        </PermittedButton>
        <IncidentActButtons
          incident={incident}
          disabled={acts.isBusy}
          onAct={act}
        />
      </Stack>
      {acts.error && <ActFailed error={acts.error} />}
    </Stack>
  );
}
