import type { ApiConfigurationWrite } from '@forecourt/plugin-charge-stations-common';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

type Result = NonNullable<ApiConfigurationWrite['steps'][number]['result']>;

const SIGNS: Record<Result['outcome'], string> = {
  accepted: '✓',
  rebootRequired: '↻',
  rejected: '✕',
  unclear: '?',
  notSent: '✕',
  unanswered: '?',
  skipped: '–',
};

export interface StepResultProps {
  /** Absent until it was tried. */
  result?: Result;
  isUnderWay: boolean;
}

/** What became of a value, with the station's own words where it has any. */
export function StepResult({ result, isUnderWay }: StepResultProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  if (!result) {
    return (
      <Typography variant="body2" color="text.secondary">
        {t(`configuration.written.${isUnderWay ? 'waiting' : 'notTried'}`)}
      </Typography>
    );
  }
  const { outcome, status, info, reason } = result;
  const details = [
    // Of what was accepted it says the same again.
    outcome === 'rejected' && status,
    info,
    reason,
  ].filter(Boolean);
  return (
    <>
      <span aria-hidden>{SIGNS[outcome]} </span>
      {t(`configuration.written.outcomes.${outcome}`)}
      {details.length > 0 && (
        <Typography variant="caption" display="block" color="text.secondary">
          {details.join(': ')}
        </Typography>
      )}
    </>
  );
}
