import Stack from '@mui/material/Stack';
import { StationList } from '../StationsPage';
import { useStationGroup } from './useStationGroup';

/** The list of all stations, of this site or model alone. */
export function StationsTab() {
  const { placement } = useStationGroup();
  return (
    <Stack gap={2}>
      <StationList placement={placement} />
    </Stack>
  );
}
