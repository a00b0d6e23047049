import {
  configurationKeyId,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed } from '../ActFailed';
import { DangerButton } from '../DangerButton';
import { StepValue } from '../StepValue';
import type { PlannedStep } from './PlanSteps';

export interface ConfirmStepProps {
  titleId: string;
  title: string;
  /** What is going to be written. */
  steps: PlannedStep[];
  reason: string;
  isBusy: boolean;
  /** Why it could not be begun. */
  error?: Error;
  onBack: () => void;
  onConfirm: () => void;
}

/** Asks once more, with all that is going to be written. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { titleId, title, steps, reason, isBusy, error } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const reboots = steps.filter(({ rebootNeeded }) => rebootNeeded).length;
  return (
    <>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Box component="ol" sx={{ typography: 'body2' }}>
          {steps.map(step => (
            <li key={configurationKeyId(step)}>
              {configurationKeyId(step)}: <StepValue value={step.from} /> →{' '}
              <StepValue value={step.to} />
            </li>
          ))}
        </Box>
        <DialogContentText color="text.primary" gutterBottom>
          {t('configuration.bringBack.reason')}: {reason}
        </DialogContentText>
        {reboots > 0 && (
          <DialogContentText gutterBottom>
            {t('configuration.bringBack.confirmReboot', { count: reboots })}
          </DialogContentText>
        )}
        <DialogContentText>
          {t('configuration.bringBack.confirmHelp')}
        </DialogContentText>
        {error && <ActFailed error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onBack} disabled={isBusy}>
          {t('configuration.bringBack.back')}
        </Button>
        <DangerButton disabled={isBusy} onClick={props.onConfirm}>
          {t('configuration.bringBack.confirm')}
        </DangerButton>
      </DialogActions>
    </>
  );
}
