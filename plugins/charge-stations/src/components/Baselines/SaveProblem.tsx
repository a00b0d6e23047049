import {
  problemLine,
  type ProblemLine,
} from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { ActFailed, messageOf } from '../ActFailed';

export interface SaveProblemProps {
  id: string;
  error: Error;
  /** What was to be saved. */
  text: string;
  onGo: (line: ProblemLine) => void;
}

/** Why a baseline was not saved, with the line that is wrong and the way to it. */
export function SaveProblem({ id, error, text, onGo }: SaveProblemProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const found = problemLine({ id, message: messageOf(error), text });
  return (
    <>
      <ActFailed error={error} />
      {found && (
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
          <Button
            size="small"
            onClick={() => onGo(found)}
            sx={{ textTransform: 'none', flex: 'none' }}
          >
            {t('configuration.baselines.toLine', { line: String(found.line) })}
          </Button>
          <Box
            component="pre"
            sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {found.text}
          </Box>
        </Box>
      )}
    </>
  );
}
