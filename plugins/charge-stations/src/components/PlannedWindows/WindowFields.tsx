import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import {
  fromLocalInput,
  timeZoneLabel,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { FormProblem, FormScope, REASONS, WindowForm } from './windowForm';

export interface WindowFieldsProps {
  form: WindowForm;
  scopes: FormScope[];
  station: ApiStation;
  problem: FormProblem | null;
  onChange: (form: WindowForm) => void;
}

/** The fields of a window; what is wrong with them stands at the field. */
export function WindowFields(props: WindowFieldsProps) {
  const { form, scopes, station, problem, onChange } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const set = (change: Partial<WindowForm>) => onChange({ ...form, ...change });
  const aboutNote = problem === 'note';
  const aboutTime = problem !== null && !aboutNote;
  return (
    <Stack spacing={2} sx={{ pt: 1 }}>
      <RadioGroup
        aria-label={t('windows.dialog.kind')}
        value={form.kind}
        onChange={(_, kind) => set({ kind: kind as WindowForm['kind'] })}
      >
        {(['planned', 'excluded'] as const).map(kind => (
          <FormControlLabel
            key={kind}
            value={kind}
            control={<Radio size="small" />}
            label={
              <>
                {t(`windows.${kind}`)}{' '}
                <Typography
                  component="span"
                  variant="body2"
                  color="text.secondary"
                >
                  {t(`windows.dialog.${kind}Help`)}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
      {form.kind === 'excluded' && (
        <TextField
          select
          size="small"
          label={t('windows.dialog.reason')}
          value={form.reason}
          onChange={event =>
            set({ reason: event.target.value as WindowForm['reason'] })
          }
        >
          {REASONS.map(reason => (
            <MenuItem key={reason} value={reason}>
              {t(`windows.reason.${reason}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        select
        size="small"
        label={t('windows.dialog.for')}
        value={form.scope}
        onChange={event => set({ scope: event.target.value as FormScope })}
      >
        {scopes.map(scope => (
          <MenuItem key={scope} value={scope}>
            {t(`windows.scope.${scope}`)}
            {scope !== 'station' && ` (${station[scope]})`}
          </MenuItem>
        ))}
      </TextField>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        {(['from', 'to'] as const).map(edge => (
          <TextField
            key={edge}
            type="datetime-local"
            size="small"
            fullWidth
            required
            label={t(`windows.${edge}`)}
            value={form[edge]}
            error={aboutTime}
            onChange={event => set({ [edge]: event.target.value })}
            InputLabelProps={{ shrink: true }}
          />
        ))}
      </Stack>
      <Typography
        variant="caption"
        role="status"
        color={aboutTime ? 'error' : 'text.secondary'}
      >
        {aboutTime
          ? t(`windows.problem.${problem}`)
          : t('windows.dialog.zone', {
              zone: timeZoneLabel(fromLocalInput(form.from)),
            })}
      </Typography>
      <TextField
        size="small"
        multiline
        label={t('windows.note')}
        value={form.note}
        error={aboutNote}
        helperText={
          aboutNote ? t('windows.problem.note') : t('windows.dialog.noteHelp')
        }
        inputProps={{ maxLength: 500 }}
        onChange={event => set({ note: event.target.value })}
      />
    </Stack>
  );
}
