import {
  CONNECTION_LOST_CODE,
  type ApiCondition,
} from '@forecourt/plugin-charge-stations-common';
import {
  codeWords,
  formatDuration,
  scopeLabel,
  toMillis,
  useNow,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';

/** A fault in a sentence: "Ground fault on connector 2, open for 3 h 12 m." */
export function FaultSentence(props: { fault: ApiCondition }) {
  const { fault } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const now = useNow(1_000);
  const end = fault.closedAt ? toMillis(fault.closedAt) : now;
  const duration = formatDuration(end - toMillis(fault.openedAt));
  if (fault.code === CONNECTION_LOST_CODE) {
    return (
      <Typography>
        {t(fault.closedAt ? 'fault.wasOffline' : 'fault.isOffline', {
          duration,
        })}
      </Typography>
    );
  }
  return (
    <Typography>
      {t(fault.closedAt ? 'fault.lasted' : 'fault.ongoing', {
        what: capitalised(codeWords(fault, words)),
        where: scopeLabel(fault.scope, words),
        duration,
      })}
    </Typography>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
