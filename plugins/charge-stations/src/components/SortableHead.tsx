import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { ReactNode } from 'react';

export interface Column<Id extends string> {
  id: Id;
  label: ReactNode;
  align?: 'left' | 'right';
  /** Default: true. */
  sortable?: boolean;
}

export interface SortableHeadProps<Id extends string> {
  columns: Column<Id>[];
  sortedBy: string;
  direction: 'asc' | 'desc';
  onSort: (column: Id) => void;
}

/** The head of a table whose columns can be ordered by a click or with the keyboard. */
export function SortableHead<Id extends string>(props: SortableHeadProps<Id>) {
  const { columns, sortedBy, direction, onSort } = props;
  return (
    <TableHead>
      <TableRow>
        {columns.map(({ id, label, align, sortable = true }) => (
          <TableCell
            key={id}
            align={align}
            sortDirection={sortedBy === id ? direction : false}
          >
            {sortable ? (
              <TableSortLabel
                active={sortedBy === id}
                direction={sortedBy === id ? direction : 'asc'}
                onClick={() => onSort(id)}
              >
                {label}
              </TableSortLabel>
            ) : (
              label
            )}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}
