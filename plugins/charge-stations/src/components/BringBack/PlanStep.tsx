import type { ApiConfigurationWritePlan } from '@forecourt/plugin-charge-stations-common';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import type { LeftOut } from './bringBack';
import { NotWritten } from './NotWritten';
import { PlanSteps } from './PlanSteps';

export interface PlanStepProps {
  titleId: string;
  title: string;
  plan: ApiConfigurationWritePlan;
  leftOut: LeftOut[];
  /** How many values would be written. */
  chosen: number;
  excluded: ReadonlySet<string>;
  onExclude: (id: string, isExcluded: boolean) => void;
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
  onGoOn: () => void;
}

/** The plan, and why it is to be done. */
export function PlanStep(props: PlanStepProps) {
  const { titleId, title, plan, leftOut, chosen, reason } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const mayGoOn = plan.isAllowed && chosen > 0 && reason.trim() !== '';
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (mayGoOn) {
          props.onGoOn();
        }
      }}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        {!plan.isAllowed && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {t('configuration.bringBack.off')}
          </Alert>
        )}
        {plan.steps.length > 0 ? (
          <>
            <DialogContentText gutterBottom>
              {t('configuration.bringBack.lead')}
            </DialogContentText>
            <PlanSteps
              steps={plan.steps}
              excluded={props.excluded}
              onExclude={props.onExclude}
            />
          </>
        ) : (
          <DialogContentText gutterBottom>
            {t('configuration.bringBack.noSteps')}
          </DialogContentText>
        )}
        <NotWritten plan={plan} leftOut={leftOut} />
        {plan.isAllowed && plan.steps.length > 0 && (
          <TextField
            required
            fullWidth
            multiline
            size="small"
            label={t('configuration.bringBack.reason')}
            helperText={t('configuration.bringBack.reasonHelp')}
            value={reason}
            inputProps={{ maxLength: 500 }}
            onChange={event => props.onReason(event.target.value)}
            sx={{ mt: 3 }}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>
          {t('configuration.bringBack.dismiss')}
        </Button>
        <Button type="submit" variant="contained" disabled={!mayGoOn}>
          {t('configuration.bringBack.goOn', { count: chosen })}
        </Button>
      </DialogActions>
    </form>
  );
}
