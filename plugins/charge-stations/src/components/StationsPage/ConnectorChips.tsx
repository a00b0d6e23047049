import type { ApiLane } from '@forecourt/plugin-charge-stations-common';
import {
  scopeLabel,
  StatusChip,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';

/** The state of each connector, with its number before it. */
export function ConnectorChips(props: { lanes: ApiLane[] }) {
  const words = useTranslate();
  return (
    <>
      {props.lanes
        .filter(lane => lane.id !== 'station')
        .map(({ id, state, cause, status }) => (
          <Stack
            key={id}
            direction="row"
            gap={0.25}
            alignItems="center"
            title={scopeLabel(id, words)}
          >
            <Typography variant="caption" color="text.secondary">
              {id.split(':').at(-1)}
            </Typography>
            <StatusChip state={state} cause={cause} status={status} />
          </Stack>
        ))}
    </>
  );
}
