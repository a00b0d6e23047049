import { ResponseError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import { chargeStationsTranslationRef } from '../translation';

/** Why what somebody wanted to do was not done, in the backend's words. */
export function ActFailed({ error }: { error: Error }) {
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const { message } = error instanceof ResponseError ? error.cause : error;
  return <Alert severity="error">{t('actFailed', { message })}</Alert>;
}
