import type { ApiReport } from '@forecourt/plugin-charge-stations-common';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { messageRefText } from '../MessagesTab/messageRef';
import { SelectableRow } from '../SelectableRow';

export interface ExampleRowProps {
  /** The message that the row rests on; some rest on none. */
  evidence?: ApiReport['lastPart'];
  /** The message that is open. */
  selected?: string;
  onSelect: (message?: string) => void;
  children: ReactNode;
}

/** A row that opens the message it rests on. */
export function ExampleRow(props: ExampleRowProps) {
  const { evidence, selected, onSelect, children } = props;
  if (!evidence) {
    return <TableRow>{children}</TableRow>;
  }
  const id = messageRefText(evidence);
  return (
    <SelectableRow isSelected={id === selected} onSelect={() => onSelect(id)}>
      {children}
    </SelectableRow>
  );
}
