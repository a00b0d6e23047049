import type { ApiListedFrame } from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { SortableHead } from '../SortableHead';
import { MessageRow } from './MessageRow';
import { messageRefText } from './messageRef';

const COLUMNS = [
  'received',
  'way',
  'action',
  'message',
  'stationTime',
  'answer',
] as const;

export interface MessagesTableProps {
  messages: ApiListedFrame[];
  order: 'asc' | 'desc';
  onOrder: (order: 'asc' | 'desc') => void;
  /** The message whose panel is open. */
  selected?: string;
  onSelect: (message?: string) => void;
}

/** Messages in the order in which they came. */
export function MessagesTable(props: MessagesTableProps) {
  const { messages, order, onOrder, selected, onSelect } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={t('messages.table')}>
      <SortableHead
        columns={COLUMNS.map(id => ({
          id,
          label: t(
            id === 'message' && selected !== undefined
              ? 'messages.column.violations'
              : `messages.column.${id}`,
          ),
          sortable: id === 'received',
        }))}
        sortedBy="received"
        direction={order}
        onSort={() => onOrder(order === 'asc' ? 'desc' : 'asc')}
      />
      <TableBody>
        {messages.map(message => {
          const id = messageRefText(message);
          return (
            <MessageRow
              key={id}
              message={message}
              isSelected={id === selected}
              isNarrow={selected !== undefined}
              onSelect={onSelect}
            />
          );
        })}
      </TableBody>
    </DenseTable>
  );
}
