import {
  Duration,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { LanePresent } from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { chargeStationsTranslationRef } from '../../translation';

/** How long a state has lasted; where it is not known to last, when it was known. */
export function InState(props: { present: LanePresent }) {
  const { present } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  if (present.kind === 'lastKnown') {
    return present.asOf ? (
      <span>
        {t('live.asOf')} <Time value={present.asOf} format="seconds" />
      </span>
    ) : null;
  }
  if (!present.atLeast) {
    return <Duration from={present.since} />;
  }
  return (
    <Tooltip describeChild title={t('live.atLeastHelp')}>
      <Box component="span" tabIndex={0}>
        {t('live.atLeast')} <Duration from={present.since} />
      </Box>
    </Tooltip>
  );
}
