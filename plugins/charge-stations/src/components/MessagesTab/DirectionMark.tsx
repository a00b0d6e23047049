import type { ApiListedFrame } from '@forecourt/plugin-charge-stations-common';
import CallMadeIcon from '@mui/icons-material/CallMade';
import CallReceivedIcon from '@mui/icons-material/CallReceived';
import Stack from '@mui/material/Stack';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

const ICONS = { fromStation: CallReceivedIcon, toStation: CallMadeIcon };

/** Which way a message went, as an icon and in words. */
export function DirectionMark(props: {
  direction: ApiListedFrame['direction'];
}) {
  const { direction } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const Icon = ICONS[direction];
  return (
    <Stack component="span" direction="row" gap={0.5} alignItems="center">
      <Icon
        aria-hidden
        sx={{ fontSize: 16 }}
        color={direction === 'toStation' ? 'primary' : 'action'}
      />
      {t(`messages.direction.${direction}`)}
    </Stack>
  );
}
