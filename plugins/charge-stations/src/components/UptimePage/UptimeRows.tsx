import type { ApiAvailability } from '@forecourt/plugin-charge-stations-common';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { EmptyMessage } from '../EmptyMessage';
import { ListEnd } from '../ListEnd';
import { RolledUpTo } from './RolledUpTo';
import { inOrder } from './uptimeOrder';
import { UptimeTable } from './UptimeTable';
import type { UptimeTableProps } from './UptimeTable';
import type { useLoadedUptime } from './useLoadedUptime';

export interface UptimeRowsProps extends Omit<UptimeTableProps, 'items'> {
  availability: ApiAvailability;
  loaded: ReturnType<typeof useLoadedUptime>;
}

/** The rows, the way to more of them, and until when they go; what to say where there is none. */
export function UptimeRows(props: UptimeRowsProps) {
  const { loaded, ...table } = props;
  const { availability, order, by } = table;
  const { t } = useMessages(chargeStationsTranslationRef);
  if (availability.total.ports === 0) {
    return (
      <EmptyMessage title={t('uptime.empty')}>
        {t('uptime.emptyHelp')}
        <RolledUpTo availability={availability} />
      </EmptyMessage>
    );
  }
  return (
    <>
      {availability.total.notes.map(note => (
        <Typography key={note} variant="body2" color="text.secondary">
          {note}
        </Typography>
      ))}
      <UptimeTable {...table} items={inOrder(loaded.items, order)} />
      <ListEnd list={loaded} more={t('uptime.loadMore')} />
      {loaded.loadMore && order.column !== 'figure' && (
        <Typography variant="caption" color="text.secondary" component="p">
          {t('uptime.sortedAmong', { amount: String(loaded.items.length) })}
        </Typography>
      )}
      {by === 'port' && (
        <Typography variant="caption" color="text.secondary" component="p">
          {t('uptime.hint')}
        </Typography>
      )}
      <RolledUpTo availability={availability} />
    </>
  );
}
