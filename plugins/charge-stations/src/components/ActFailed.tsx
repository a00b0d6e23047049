import { ResponseError } from '@backstage/errors';
import Alert from '@mui/material/Alert';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../translation';

/** Why what somebody wanted to do was not done, in the backend's words. */
export function ActFailed({ error }: { error: Error }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const message = messageOf(error);
  return <Alert severity="error">{t('actFailed', { message })}</Alert>;
}

/** What the backend said of it, where it was the backend. */
export function messageOf(error: Error): string {
  return (error instanceof ResponseError ? error.cause : error).message;
}
