import {
  Time,
  useStation,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import { chargeStationsTranslationRef } from '../../translation';

/** What a station and its upstream CSMS said that no list has yet: they do not wait for our store. */
export function PendingMessages(props: { identity: string }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { data } = useStation(props.identity);
  const pending = data?.pending;
  return pending ? (
    <Alert severity="warning">
      {t('messages.pending', { count: pending.records })}{' '}
      <Time value={pending.since} />
    </Alert>
  ) : null;
}
