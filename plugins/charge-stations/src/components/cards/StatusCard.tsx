import { Link } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import {
  ConditionChip,
  faultOfSentence,
  stationSentence,
  useNow,
  useStation,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useFaultsPath } from '../../hooks/useFaultsPath';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { FaultMeaning } from '../FaultMeaning';
import { Loaded } from '../Loaded';
import { RebuildingNote } from '../RebuildingNote';

/** The one thing a reader came for, in a sentence. */
export function StatusCard() {
  const station = useStation(useStationIdentity());
  return (
    <EntityInfoCard>
      <Loaded query={station} skeleton={<Skeleton height={32} />}>
        {data => <Status station={data} />}
      </Loaded>
    </EntityInfoCard>
  );
}

function Status(props: { station: ApiStation }) {
  const { station } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const now = useNow(1_000);
  const faultsPath = useFaultsPath();
  const named = faultOfSentence(station);
  // What the sentence names first, which may be the cause of what is worse.
  const fault = named ?? station.openFaults[0];
  return (
    <Stack direction="row" flexWrap="wrap" gap={1.5} alignItems="center">
      <RebuildingNote identity={station.identity} />
      <ConditionChip condition={station.condition} />
      <Box sx={{ flex: 1, minWidth: 280 }}>
        <Typography variant="h6" component="p">
          {stationSentence({ station, now, t: words })}
        </Typography>
        {named && <FaultMeaning identity={station.identity} fault={named} />}
      </Box>
      {fault && faultsPath && (
        <Link to={faultsPath(fault.number)}>{t('status.seeEvidence')}</Link>
      )}
    </Stack>
  );
}
