import { useApi } from '@backstage/frontend-plugin-api';
import {
  chargeStationsApiRef,
  formatWindow,
  resolveTimeRange,
  useSilences,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import TableBody from '@mui/material/TableBody';
import Typography from '@mui/material/Typography';
import { useOlderPages } from '../../hooks/useOlderPages';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { ListEnd } from '../ListEnd';
import { Loaded } from '../Loaded';
import { PlainHead } from '../PlainHead';
import { SkeletonTable } from '../SkeletonTable';
import { SilenceRow } from './SilenceRow';

/** Silences a page: few, because the connections come below them. */
const PAGE_SIZE = 10;

const COLUMNS = ['from', 'to', 'lasted', 'verdict', 'why'] as const;

/** When the station was not seen, and why. */
export function SilenceList(props: { identity: string; range: TimeRange }) {
  const { identity, range } = props;
  const api = useApi(chargeStationsApiRef);
  const { t } = useMessages(chargeStationsTranslationRef);
  const { query, items, ...list } = useOlderPages({
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
              <PlainHead
                columns={COLUMNS}
                labelOf={column => t(`silences.column.${column}`)}
                right={['lasted']}
              />
              <TableBody>
                {items.map(silence => (
                  <SilenceRow key={silence.number} silence={silence} />
                ))}
              </TableBody>
            </DenseTable>
          )
        }
      </Loaded>
      <ListEnd list={list} more={t('silences.older')} />
    </Box>
  );
}
