import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import {
  lanePresent,
  scopeLabel,
  StatusChip,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';

/** So that two common states stand beside each other, in pixels a connector: more would push the last columns off a laptop. */
const ROOM = 92;

/** `connector:2` is 2; `evse:2/connector:1` is 2/1, since every EVSE has a connector 1. */
function shortName(laneId: string): string {
  return laneId.replace(/[a-z]+:/g, '');
}

/** The state of each connector, with its number before it. */
export function ConnectorChips(props: { station: ApiStation }) {
  const { station } = props;
  const words = useTranslate();
  const connectors = station.lanes.filter(lane => lane.id !== 'station');
  return (
    <Stack
      direction="row"
      columnGap={1}
      rowGap={0.5}
      flexWrap={{ xs: 'nowrap', md: 'wrap' }}
      sx={{ minWidth: ROOM * Math.min(connectors.length, 2) }}
    >
      {connectors.map(lane => (
        <Stack
          key={lane.id}
          direction="row"
          gap={0.5}
          alignItems="center"
          title={scopeLabel(lane.id, words)}
        >
          <Typography variant="caption" color="text.secondary">
            {shortName(lane.id)}
          </Typography>
          <StatusChip
            state={lane.state}
            cause={lane.cause}
            status={lane.status}
            present={lanePresent(lane, station)}
          />
        </Stack>
      ))}
    </Stack>
  );
}
