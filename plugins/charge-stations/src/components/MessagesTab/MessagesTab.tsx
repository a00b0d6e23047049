import {
  TimeRangePicker,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { Conformance } from '../Conformance';
import { ConnectionLog } from '../ConnectionLog';
import { OneOf } from '../OneOf';
import { SilenceList } from '../Silences';
import { Messages } from './Messages';
import { PendingMessages } from './PendingMessages';
import { MESSAGES_VIEWS, useMessagesUrl } from './useMessagesUrl';

/** What a station said and was told, word for word, the connections on which it was said, and what is wrong. */
export function MessagesTab() {
  const identity = useStationIdentity();
  const url = useMessagesUrl();
  const { range, setRange, view, setView } = url;
  const { t } = useMessages(chargeStationsTranslationRef);
  const head = (
    <Stack
      direction="row"
      flexWrap="wrap"
      gap={2}
      justifyContent="space-between"
    >
      <TimeRangePicker range={range} onChange={setRange} />
      <OneOf
        label={t('messages.views')}
        value={view}
        options={MESSAGES_VIEWS.map(name => ({
          value: name,
          label: t(`messages.view.${name}`),
        }))}
        onChoose={setView}
      />
    </Stack>
  );
  const headed = (
    <Stack gap={1.5}>
      {head}
      <PendingMessages identity={identity} />
    </Stack>
  );
  switch (view) {
    case 'connections':
      return (
        <Stack gap={1.5}>
          {headed}
          <SilenceList identity={identity} range={range} />
          <ConnectionLog identity={identity} range={range} />
        </Stack>
      );
    case 'conformance':
      return <Conformance identity={identity} head={headed} url={url} />;
    default:
      return <Messages identity={identity} head={headed} url={url} />;
  }
}
