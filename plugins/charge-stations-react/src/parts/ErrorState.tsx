import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTranslate } from '../useTranslate';
import { errorKind } from './errorKind';

/** @public */
export interface ErrorStateProps {
  error: Error;
  onRetry?: () => void;
}

/**
 * What failed, why, and what to do next.
 *
 * @public
 */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useTranslate();
  const kind = errorKind(error);
  return (
    <Alert
      severity={kind === 'failed' ? 'error' : 'info'}
      action={
        onRetry && (
          <Button
            sx={{ textTransform: 'none' }}
            color="inherit"
            size="small"
            onClick={onRetry}
          >
            {t('error.retry')}
          </Button>
        )
      }
    >
      <AlertTitle>{t(`error.${kind}`)}</AlertTitle>
      {kind === 'failed' ? error.message : t(`error.${kind}Help`)}
    </Alert>
  );
}
