import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  useConfigurationSnapshots,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import TableBody from '@mui/material/TableBody';
import Typography from '@mui/material/Typography';
import { useOlderPages } from '../../hooks/useOlderPages';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { EmptyMessage } from '../EmptyMessage';
import { FilterCheckbox } from '../FilterCheckbox';
import { Loaded } from '../Loaded';
import { ListEnd } from '../ListEnd';
import { PlainHead } from '../PlainHead';
import { SkeletonTable } from '../SkeletonTable';
import { SNAPSHOTS } from './snapshotPages';
import { SnapshotRow } from './SnapshotRow';
import type { useConfigurationUrl } from './useConfigurationUrl';

const COLUMNS = [
  'taken',
  'why',
  'completeness',
  'keys',
  'changed',
  'firmware',
  'problem',
  'compare',
] as const;

export interface SnapshotListProps {
  identity: string;
  url: ReturnType<typeof useConfigurationUrl>;
}

/** When the configuration was read or seen, why, and what came of it; page after page. */
export function SnapshotList({ identity, url }: SnapshotListProps) {
  const { onlyChanged, setOnlyChanged, compared, compare } = url;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const query = {
    ...SNAPSHOTS,
    ...(onlyChanged && { changed: 'only' as const }),
  };
  const { items, ...loaded } = useOlderPages({
    key: JSON.stringify([identity, query]),
    query: useConfigurationSnapshots(identity, query),
    fetch: cursor =>
      api.listConfigurationSnapshots(identity, { ...query, cursor }),
    idOf: ({ id }) => id,
  });
  return (
    <section>
      <Stack direction="row" gap={2} alignItems="center">
        <Typography variant="h6" component="h3">
          {t('configuration.snapshots.title')}
        </Typography>
        <FilterCheckbox
          label={t('configuration.snapshots.onlyChanged')}
          checked={onlyChanged}
          onChange={setOnlyChanged}
        />
      </Stack>
      <Loaded
        query={loaded.query}
        skeleton={
          <SkeletonTable label={t('configuration.snapshots.loading')} />
        }
      >
        {() =>
          items.length === 0 ? (
            <EmptyMessage title={t('configuration.snapshots.none')}>
              {t('configuration.snapshots.noneHelp')}
            </EmptyMessage>
          ) : (
            <DenseTable aria-label={t('configuration.snapshots.table')}>
              <PlainHead
                columns={COLUMNS}
                labelOf={column => t(`configuration.snapshots.${column}`)}
                right={['keys']}
              />
              <TableBody>
                {items.map(snapshot => (
                  <SnapshotRow
                    key={snapshot.id}
                    snapshot={snapshot}
                    compared={compared}
                    onCompare={compare}
                  />
                ))}
              </TableBody>
            </DenseTable>
          )
        }
      </Loaded>
      <ListEnd list={loaded} more={t('configuration.snapshots.older')} />
    </section>
  );
}
