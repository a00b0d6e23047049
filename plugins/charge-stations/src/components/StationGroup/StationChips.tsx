import { Link } from '@backstage/core-components';
import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import {
  ConditionChip,
  StationLink,
  useStations,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import type { PlacementQuery } from '../StationsPage';
import { useFleetPaths } from './useFleetPaths';

const MOST_SHOWN = 24;

/** Stations with the condition of each, worst first, and the way to the rest. */
export function StationChips({ placement }: { placement: PlacementQuery }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const stations = useStations({ ...placement, limit: MOST_SHOWN });
  const path = useFleetPaths().stations?.(placement);
  return (
    <Loaded
      query={stations}
      skeleton={<Skeleton variant="rounded" height={48} />}
    >
      {({ items, totalItems }) => {
        const others = totalItems - items.length;
        const rest = t('stationGroup.more', { amount: String(others) });
        return (
          <StationChipList stations={items}>
            {others > 0 && (
              <li>{path ? <Link to={path}>{rest}</Link> : rest}</li>
            )}
          </StationChipList>
        );
      }}
    </Loaded>
  );
}

/** A list of stations, each a link and a chip. */
export function StationChipList(props: {
  stations: ApiStation[];
  /** What comes after them in the list. */
  children?: ReactNode;
}) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Stack
      component="ul"
      direction="row"
      flexWrap="wrap"
      alignItems="center"
      columnGap={2}
      rowGap={1}
      aria-label={t('stationGroup.chips')}
      sx={{ listStyle: 'none', p: 0, m: 0 }}
    >
      {props.stations.map(({ identity, entityRef, title, condition }) => (
        <Stack
          component="li"
          direction="row"
          alignItems="center"
          gap={0.75}
          key={identity}
        >
          <StationLink
            identity={identity}
            entityRef={entityRef}
            title={title}
          />
          <ConditionChip condition={condition} />
        </Stack>
      ))}
      {props.children}
    </Stack>
  );
}
