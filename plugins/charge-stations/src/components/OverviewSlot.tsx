import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface OverviewSlotProps {
  /** Twelfths of the overview's width. */
  columns: number;
  children: ReactNode;
}

/** The place of one of our own cards on the overview; the layout knows them by it. */
export function OverviewSlot(props: OverviewSlotProps) {
  return (
    <Box sx={{ '&&': { gridColumn: { md: `span ${props.columns}` } } }}>
      {props.children}
    </Box>
  );
}
