import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  ErrorState,
  formatWindow,
  resolveTimeRange,
  useSilences,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useOlderPages } from '../../hooks/useOlderPages';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { SilenceRow } from './SilenceRow';

/** Silences a page: few, because the connections come below them. */
const PAGE_SIZE = 10;

const COLUMNS = ['from', 'to', 'lasted', 'verdict', 'why'] as const;

/** When the station was not seen, and why. */
export function SilenceList(props: { identity: string; range: TimeRange }) {
  const { identity, range } = props;
  const api = useApi(chargeStationsApiRef);
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const { query, items, loadMore, loadMoreError } = useOlderPages({
    key: JSON.stringify([identity, range]),
    query: useSilences({ identity, range, limit: PAGE_SIZE }),
    fetch: cursor =>
      api.listSilences(identity, {
        ...formatWindow(resolveTimeRange(range, Date.now())),
        limit: PAGE_SIZE,
        cursor,
      }),
    idOf: silence => silence.number,
  });
  return (
    <Box component="section" aria-label={t('silences.title')}>
      <Typography variant="subtitle1" component="h3">
        {t('silences.title')}
      </Typography>
      <Loaded
        query={query}
        skeleton={<SkeletonTable label={t('silences.loading')} rows={2} />}
      >
        {() =>
          items.length === 0 ? (
            <Typography variant="body2" color="text.secondary">
              {t('silences.empty')}
            </Typography>
          ) : (
            <DenseTable aria-label={t('silences.title')}>
              <TableHead>
                <TableRow>
                  {COLUMNS.map(column => (
                    <TableCell
                      key={column}
                      align={column === 'lasted' ? 'right' : 'left'}
                    >
                      {t(`silences.column.${column}`)}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {items.map(silence => (
                  <SilenceRow key={silence.number} silence={silence} />
                ))}
              </TableBody>
            </DenseTable>
          )
        }
      </Loaded>
      {loadMoreError && <ErrorState error={loadMoreError} />}
      {loadMore && (
        <Button onClick={loadMore} sx={{ textTransform: 'none' }}>
          {t('silences.older')}
        </Button>
      )}
    </Box>
  );
}
