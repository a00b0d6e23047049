import {
  FaultTimeline,
  useTimeline,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type {
  FaultTimelineProps,
  TimeRange,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import { useConfigurationPath } from '../hooks/useConfigurationPath';
import { useMessagesPath } from '../hooks/useMessagesPath';
import { chargeStationsTranslationRef } from '../translation';
import { Loaded } from './Loaded';
import { WithWidth } from './WithWidth';

export interface StationTimelineProps
  extends Omit<FaultTimelineProps, 'timeline' | 'range'> {
  identity: string;
  range: TimeRange;
  /** Whether charging sessions are drawn. Default: false. */
  sessions?: boolean;
}

/** A station's timeline over a range, as detailed as there is room for. */
export function StationTimeline(props: StationTimelineProps) {
  return (
    <WithWidth>
      {widthPx => <MeasuredTimeline {...props} widthPx={widthPx} />}
    </WithWidth>
  );
}

function MeasuredTimeline(props: StationTimelineProps & { widthPx: number }) {
  const { identity, range, sessions, widthPx, ...rest } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const timeline = useTimeline({ identity, range, widthPx, sessions });
  const configuration = useConfigurationPath();
  const messages = useMessagesPath();
  return (
    <Loaded
      query={timeline}
      skeleton={
        <Skeleton
          role="progressbar"
          aria-label={t('faults.loadingTimeline')}
          variant="rounded"
          height={rest.variant === 'compact' ? 90 : 180}
        />
      }
    >
      {data => (
        <FaultTimeline
          timeline={data}
          pathOfMark={({ at, configuration: sides, evidence }) =>
            sides
              ? configuration?.({ before: sides.from, after: sides.to })
              : evidence && messages?.toMessage(evidence, at)
          }
          {...rest}
        />
      )}
    </Loaded>
  );
}
