import Table from '@mui/material/Table';
import type { TableProps } from '@mui/material/Table';
import { tableCellClasses } from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';

/**
 * A table for many rows. Backstage's theme gives cells much room and breaks words anywhere;
 * here a row is as low as its chips, and what does not fit can be scrolled to.
 */
export function DenseTable(props: TableProps) {
  return (
    <TableContainer>
      <Table
        size="small"
        {...props}
        sx={{
          [`& .${tableCellClasses.root}`]: {
            px: 1,
            py: 0.75,
            // The theme's is 1, at which lines of a cell that wraps touch.
            lineHeight: 1.35,
            wordBreak: 'normal',
            overflowWrap: 'break-word',
            // Figures of a column stand beneath each other.
            fontVariantNumeric: 'tabular-nums',
          },
        }}
      />
    </TableContainer>
  );
}
