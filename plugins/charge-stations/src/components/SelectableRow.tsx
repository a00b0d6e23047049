import { alpha } from '@mui/material/styles';
import TableRow, { tableRowClasses } from '@mui/material/TableRow';
import type { ReactNode } from 'react';

/** Enough to be seen upon the page and upon a stripe, in both themes. */
const SELECTED_OPACITY = 0.16;

export interface SelectableRowProps {
  isSelected: boolean;
  onSelect: () => void;
  children: ReactNode;
}

/**
 * A row whose panel opens with a click anywhere on it but on a link that leads elsewhere; a button in it does the same
 * for the keyboard.
 */
export function SelectableRow(props: SelectableRowProps) {
  const { isSelected, onSelect, children } = props;
  return (
    <TableRow
      hover
      selected={isSelected}
      onClick={event => isOnLink(event.target) || onSelect()}
      sx={{
        cursor: 'pointer',
        // Twice the class, because the theme's stripes would win over one.
        [`&&.${tableRowClasses.selected}`]: {
          backgroundColor: theme =>
            alpha(theme.palette.primary.main, SELECTED_OPACITY),
          boxShadow: theme => `inset 4px 0 ${theme.palette.primary.main}`,
        },
      }}
    >
      {children}
    </TableRow>
  );
}

function isOnLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a') !== null;
}
