import type { ApiConfigurationWrite } from '@forecourt/plugin-charge-stations-common';
import {
  configurationKeyId,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { StepValue } from '../StepValue';
import { StepResult } from './StepResult';
import { WriteHead } from './WriteHead';

export interface WriteRowsProps {
  write: ApiConfigurationWrite;
  /** How many the table has. */
  columns: number;
}

/** One write: who, when and why, and its values with what became of each. */
export function WriteRows({ write, columns }: WriteRowsProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { steps, refused, unchanged, state } = write;
  return (
    <TableBody>
      <TableRow sx={{ backgroundColor: 'action.hover' }}>
        <TableCell component="th" scope="rowgroup" colSpan={columns}>
          <WriteHead write={write} />
        </TableCell>
      </TableRow>
      {steps.map(step => (
        <TableRow key={configurationKeyId(step)}>
          <TableCell component="th" scope="row">
            {configurationKeyId(step)}
          </TableCell>
          <TableCell>
            <StepValue value={step.from} />
          </TableCell>
          <TableCell>
            <StepValue value={step.to} />
          </TableCell>
          <TableCell>
            <StepResult
              result={step.result}
              isUnderWay={state === 'underWay'}
            />
          </TableCell>
        </TableRow>
      ))}
      {refused.map(({ reason, ...key }, index) => (
        <TableRow key={`${configurationKeyId(key)} refused ${index}`}>
          <TableCell component="th" scope="row">
            {configurationKeyId(key)}
          </TableCell>
          <TableCell />
          <TableCell />
          <TableCell>
            {t('configuration.written.refused', {
              reason: t(`configuration.bringBack.refusal.${reason}`),
            })}
          </TableCell>
        </TableRow>
      ))}
      {(unchanged.length > 0 || steps.length === 0) && (
        <TableRow>
          <TableCell colSpan={columns}>
            <Typography variant="body2" color="text.secondary">
              {[
                steps.length === 0 && t('configuration.written.noSteps'),
                unchanged.length > 0 &&
                  t('configuration.written.unchanged', {
                    keys: unchanged.join(', '),
                  }),
              ]
                .filter(Boolean)
                .join(' ')}
            </Typography>
          </TableCell>
        </TableRow>
      )}
    </TableBody>
  );
}
