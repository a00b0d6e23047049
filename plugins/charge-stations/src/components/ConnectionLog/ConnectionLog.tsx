import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  ErrorState,
  formatWindow,
  resolveTimeRange,
  useConnections,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useOlderPages } from '../../hooks/useOlderPages';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { EmptyMessage } from '../EmptyMessage';
import { Loaded } from '../Loaded';
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
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const { query, items, loadMore, loadMoreError } = useOlderPages({
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
    <Loaded
      query={query}
      skeleton={<SkeletonTable label={t('connections.loading')} rows={5} />}
    >
      {() => (
        <>
          {items.length === 0 ? (
            <EmptyMessage title={t('connections.empty')}>
              {t('connections.emptyHelp')}
            </EmptyMessage>
          ) : (
            <DenseTable aria-label={t('connections.table')}>
              <TableHead>
                <TableRow>
                  {COLUMNS.map(column => (
                    <TableCell
                      key={column}
                      align={column === 'lasted' ? 'right' : 'left'}
                    >
                      {t(`connections.column.${column}`)}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {items.map(connection => (
                  <ConnectionRow
                    key={connection.connectionId}
                    connection={connection}
                  />
                ))}
              </TableBody>
            </DenseTable>
          )}
          {loadMoreError && <ErrorState error={loadMoreError} />}
          {loadMore && (
            <Button onClick={loadMore} sx={{ textTransform: 'none' }}>
              {t('connections.older')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
