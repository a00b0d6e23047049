import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApiIncident } from '@forecourt/plugin-charge-stations-common';
import { ErrorState } from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { AssignMenu } from './AssignMenu';
import { SuppressMenu } from './SuppressMenu';
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
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const [text, setText] = useState('');
  const acts = useIncidentActs({ incidents: [incident], onActed });
  const said = text.trim();
  const act = async (deed: Deed) => {
    if (await acts.act({ ...deed, ...(said ? { text: said } : {}) })) {
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
  const isResolved = incident.state === 'resolved';
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
        <Button
          size="small"
          variant="outlined"
          disabled={acts.isBusy || !said}
          onClick={say}
        >
          {t('incident.act.comment')}
        </Button>
        {incident.state === 'open' && (
          <Button
            size="small"
            variant="outlined"
            disabled={acts.isBusy}
            onClick={() => act({ type: 'acknowledge' })}
          >
            {t('incident.act.acknowledge')}
          </Button>
        )}
        {incident.state === 'acknowledged' && (
          <Button
            size="small"
            disabled={acts.isBusy}
            onClick={() => act({ type: 'unacknowledge' })}
          >
            {t('incident.act.unacknowledge')}
          </Button>
        )}
        <AssignMenu incident={incident} disabled={acts.isBusy} onAct={act} />
        {!isResolved && (
          <>
            <SuppressMenu
              incident={incident}
              disabled={acts.isBusy}
              onAct={act}
            />
            <Button
              size="small"
              disabled={acts.isBusy}
              onClick={() => act({ type: 'resolve' })}
            >
              {t('incident.act.resolve')}
            </Button>
          </>
        )}
        {isResolved && incident.stateAuthor && (
          <Button
            size="small"
            disabled={acts.isBusy}
            onClick={() => act({ type: 'reopen' })}
          >
            {t('incident.act.reopen')}
          </Button>
        )}
      </Stack>
      {acts.error && <ErrorState error={acts.error} />}
    </Stack>
  );
}
