import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import {
  Duration,
  EmptyConnect,
  Time,
  useStation,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { Facts } from '../Facts';
import { Loaded } from '../Loaded';
import { LanesTable } from './LanesTable';

/** The present state of the connection and of every connector. */
export function LiveCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const station = useStation(useStationIdentity());
  return (
    <EntityInfoCard title={t('live.title')}>
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
    </EntityInfoCard>
  );
}

function Live(props: { station: ApiStation }) {
  const { connected, connectedSince, disconnectedAt, lastSeenAt, lanes } =
    props.station;
  const { upstream } = props.station;
  const { t } = useMessages(chargeStationsTranslationRef);
  const length = (from?: string) => from && <Duration from={from} />;
  return (
    <Stack gap={1.5}>
      {lanes.length > 0 && <LanesTable station={props.station} />}
      <Box sx={{ px: 1 }}>
        <Facts
          facts={[
            connected
              ? { name: t('live.connectedFor'), value: length(connectedSince) }
              : {
                  name: t('live.disconnectedFor'),
                  value: length(disconnectedAt),
                },
            {
              name: t('live.through'),
              value:
                connected &&
                (upstream === 'mirror' ? t('live.copies') : upstream),
            },
            {
              name: t('live.lastSeen'),
              value: lastSeenAt && (
                <Time value={lastSeenAt} format="relative" />
              ),
            },
          ]}
        />
      </Box>
    </Stack>
  );
}
