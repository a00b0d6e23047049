import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  formatWindow,
  resolveTimeRange,
  useConnections,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import Typography from '@mui/material/Typography';
import { useOlderPages } from '../../hooks/useOlderPages';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { EmptyMessage } from '../EmptyMessage';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { PlainHead } from '../PlainHead';
import { SkeletonTable } from '../SkeletonTable';
import { ConnectionRow } from './ConnectionRow';

/** Connections a page. */
const PAGE_SIZE = 100;

const COLUMNS = [
  'opened',
  'closed',
  'lasted',
  'by',
  'code',
  'why',
  'from',
] as const;

/** When the station was connected, and why each connection ended. */
export function ConnectionLog(props: { identity: string; range: TimeRange }) {
  const { identity, range } = props;
  const api = useApi(chargeStationsApiRef);
  const { t } = useMessages(chargeStationsTranslationRef);
  const { query, items, ...list } = useOlderPages({
    key: JSON.stringify([identity, range]),
    query: useConnections({ identity, range, limit: PAGE_SIZE }),
    fetch: cursor =>
      api.listConnections(identity, {
        ...formatWindow(resolveTimeRange(range, Date.now())),
        limit: PAGE_SIZE,
        cursor,
      }),
    idOf: connection => connection.connectionId,
  });
  return (
    <section>
      <Typography variant="subtitle1" component="h3">
        {t('connections.table')}
      </Typography>
      <Loaded
        query={query}
        skeleton={<SkeletonTable label={t('connections.loading')} rows={5} />}
      >
        {() =>
          items.length === 0 ? (
            <EmptyMessage title={t('connections.empty')}>
              {t('connections.emptyHelp')}
            </EmptyMessage>
          ) : (
            <DenseTable aria-label={t('connections.table')}>
              <PlainHead
                columns={COLUMNS}
                labelOf={column => t(`connections.column.${column}`)}
                right={['lasted']}
              />
              <TableBody>
                {items.map(connection => (
                  <ConnectionRow
                    key={connection.connectionId}
                    connection={connection}
                  />
                ))}
              </TableBody>
            </DenseTable>
          )
        }
      </Loaded>
      <ListEnd list={list} more={t('connections.older')} />
    </section>
  );
}
