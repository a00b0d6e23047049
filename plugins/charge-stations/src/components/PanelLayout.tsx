import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface PanelLayoutProps {
  /** What stands above the table: filters, a timeline. */
  head: ReactNode;
  table: ReactNode;
  /** A falsy panel leaves the whole width to the table. */
  panel: ReactNode;
}

/** The panel stands beside head and table and scrolls by itself, so that the head stays in view; on small screens it comes between them. */
export function PanelLayout(props: PanelLayoutProps) {
  const { head, table, panel } = props;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateRows: { lg: 'auto 1fr' },
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          lg: panel ? 'minmax(0, 1fr) 440px' : 'minmax(0, 1fr)',
        },
        gridTemplateAreas: {
          xs: `"head" ${panel ? '"panel"' : ''} "table"`,
          lg: panel ? '"head panel" "table panel"' : '"head" "table"',
        },
      }}
    >
      <Box sx={{ gridArea: 'head' }}>{head}</Box>
      {panel && (
        <Box
          sx={{
            gridArea: 'panel',
            position: { lg: 'sticky' },
            top: { lg: 16 },
            maxHeight: { lg: 'calc(100vh - 32px)' },
            overflowY: { lg: 'auto' },
          }}
        >
          {panel}
        </Box>
      )}
      <Box sx={{ gridArea: 'table' }}>{table}</Box>
    </Box>
  );
}
