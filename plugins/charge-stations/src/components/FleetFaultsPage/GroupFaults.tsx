import { useApi } from '@backstage/frontend-plugin-api';
import type { ApiFaultGroup } from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  formatWindow,
  resolveTimeRange,
  useFleetFaults,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useOlderPages } from '../../hooks/useOlderPages';
import { chargeStationsTranslationRef } from '../../translation';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import type { FaultGroupsTableProps } from './FaultGroupsTable';
import { FleetFaultsTable } from './FleetFaultsTable';
import { GroupTimeline } from './GroupTimeline';
import { filterOfGroup, GROUPINGS, splitOf } from './fleetFaultsQuery';

/** Faults a page. */
const PAGE_SIZE = 50;

export interface GroupFaultsProps
  extends Pick<FaultGroupsTableProps, 'by' | 'filter' | 'range' | 'onPatch'> {
  group: ApiFaultGroup;
}

/** The faults of a group with their stations, newest first, and ways to take it apart further. */
export function GroupFaults(props: GroupFaultsProps) {
  const { by, range, onPatch } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const group = { by, key: props.group.key };
  const query = {
    ...filterOfGroup(props.filter, group),
    limit: PAGE_SIZE,
  };
  const loaded = useOlderPages({
    key: JSON.stringify([query, range]),
    query: useFleetFaults(query, { range }),
    fetch: cursor =>
      api.listFleetFaults({
        ...(range && formatWindow(resolveTimeRange(range, Date.now()))),
        ...query,
        cursor,
      }),
    idOf: ({ station, condition }) =>
      JSON.stringify([station.identity, condition.number]),
  });
  const others = GROUPINGS.filter(
    other => other !== by && props.filter[other] === undefined,
  );
  return (
    <Stack gap={1} sx={{ py: 0.5 }}>
      <Stack direction="row" flexWrap="wrap" gap={0.5} alignItems="center">
        <Typography variant="body2" color="text.secondary">
          {t('fleetFaults.splitBy')}
        </Typography>
        {others.map(other => (
          <Button
            key={other}
            size="small"
            sx={{ textTransform: 'none', minWidth: 0 }}
            onClick={() => onPatch(splitOf(group, other))}
          >
            {t(`fleetFaults.by.${other}`)}
          </Button>
        ))}
      </Stack>
      <Loaded
        query={loaded.query}
        skeleton={<SkeletonTable label={t('faults.loading')} rows={3} />}
      >
        {() => (
          <>
            {loaded.items.length > 0 && (
              <GroupTimeline
                group={props.group}
                faults={loaded.items}
                range={range}
              />
            )}
            <FleetFaultsTable
              label={t('fleetFaults.groupFaults')}
              faults={loaded.items}
              onPatch={by === 'code' ? undefined : onPatch}
            />
            <ListEnd list={loaded} more={t('faults.loadMore')} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}
