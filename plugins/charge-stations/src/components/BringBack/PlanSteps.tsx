import type { ApiConfigurationWritePlan } from '@forecourt/plugin-charge-stations-common';
import {
  configurationKeyId,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Checkbox from '@mui/material/Checkbox';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { PlainHead } from '../PlainHead';
import { StepValue } from '../StepValue';

export type PlannedStep = ApiConfigurationWritePlan['steps'][number];

const COLUMNS = ['order', 'key', 'from', 'to', 'reboot'] as const;

export interface PlanStepsProps {
  steps: PlannedStep[];
  /** The ids of those that are not to be written. */
  excluded: ReadonlySet<string>;
  onExclude: (id: string, isExcluded: boolean) => void;
}

/** What would be written in which order; each can be taken out. */
export function PlanSteps({ steps, excluded, onExclude }: PlanStepsProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={t('configuration.bringBack.stepsTable')}>
      <PlainHead
        columns={COLUMNS}
        labelOf={column => t(`configuration.bringBack.${column}`)}
      />
      <TableBody>
        {steps.map((step, index) => {
          const id = configurationKeyId(step);
          return (
            <TableRow key={id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <Checkbox
                  size="small"
                  checked={!excluded.has(id)}
                  inputProps={{
                    'aria-label': t('configuration.bringBack.write', {
                      key: id,
                    }),
                  }}
                  onChange={({ target }) => onExclude(id, !target.checked)}
                />
                {index + 1}
              </TableCell>
              <TableCell component="th" scope="row">
                {id}
              </TableCell>
              <TableCell>
                <StepValue value={step.from} />
              </TableCell>
              <TableCell>
                → <StepValue value={step.to} />
              </TableCell>
              <TableCell>{rebootWords(step)}</TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </DenseTable>
  );

  function rebootWords({ rebootNeeded }: PlannedStep) {
    switch (rebootNeeded) {
      case true:
        return t('configuration.bringBack.rebootYes');
      case false:
        return t('configuration.bringBack.rebootNo');
      default:
        return t('configuration.bringBack.rebootUnknown');
    }
  }
}
