import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ApiLane,
  ApiStation,
} from '@forecourt/plugin-charge-stations-common';
import {
  Duration,
  EmptyConnect,
  scopeLabel,
  StatusChip,
  Time,
  useStation,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { Facts } from '../Facts';
import { Loaded } from '../Loaded';
import { StationCard } from './StationCard';

/** The present state of the connection and of every connector. */
export function LiveCard() {
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const station = useStation(useStationIdentity());
  return (
    <StationCard title={t('live.title')} columns={5}>
      <Loaded
        query={station}
        skeleton={<Skeleton variant="rounded" height={110} />}
      >
        {data =>
          data.condition === 'neverSeen' ? (
            <EmptyConnect identity={data.identity} />
          ) : (
            <Live station={data} />
          )
        }
      </Loaded>
    </StationCard>
  );
}

function Live(props: { station: ApiStation }) {
  const { connectedSince, disconnectedAt, lastSeenAt, lanes } = props.station;
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const words = useTranslate();
  return (
    <Facts
      facts={[
        ...lanes.map(lane => ({
          name: scopeLabel(lane.id, words),
          value: <LaneState lane={lane} />,
        })),
        props.station.connected
          ? {
              name: t('live.onlineSince'),
              value: connectedSince && <Time value={connectedSince} />,
            }
          : {
              name: t('live.offlineSince'),
              value: disconnectedAt && <Time value={disconnectedAt} />,
            },
        {
          name: t('live.lastSeen'),
          value: lastSeenAt && <Time value={lastSeenAt} format="relative" />,
        },
      ]}
    />
  );
}

function LaneState(props: { lane: ApiLane }) {
  const { state, cause, status, since } = props.lane;
  return (
    <Stack component="span" direction="row" gap={1} alignItems="center">
      <StatusChip state={state} cause={cause} status={status} />
      <Duration from={since} />
    </Stack>
  );
}
