import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';

/** The head of a table that has one order only. */
export function PlainHead<Column extends string>(props: {
  columns: readonly Column[];
  labelOf: (column: Column) => string;
  /** Columns of numbers. */
  right?: readonly Column[];
}) {
  const { columns, labelOf, right = [] } = props;
  return (
    <TableHead>
      <TableRow>
        {columns.map(column => (
          <TableCell
            key={column}
            align={right.includes(column) ? 'right' : 'left'}
          >
            {labelOf(column)}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}
