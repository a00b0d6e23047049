import {
  useMessages,
  useStation,
} from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import { chargeStationsTranslationRef } from '../translation';

/** Why parts of a station's history are missing at this moment; nothing while none are. */
export function RebuildingNote(props: { identity: string }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { data } = useStation(props.identity);
  return data?.rebuilding ? (
    <Alert severity="info" sx={{ width: '100%' }}>
      {t('status.rebuilding')}
    </Alert>
  ) : null;
}
