import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { PanelHeader } from './PanelHeader';
import type { PanelHeaderProps } from './PanelHeader';

export interface SidePanelProps extends PanelHeaderProps {
  /** What it is about, for those who do not see it. */
  label: string;
  children: ReactNode;
}

/** One row of a table in full. It is no dialog: what stands beside it stays in use. */
export function SidePanel(props: SidePanelProps) {
  const { label, children, ...header } = props;
  return (
    <Paper
      component="aside"
      variant="outlined"
      aria-label={label}
      sx={{ p: 2 }}
    >
      <Stack gap={2}>
        <PanelHeader {...header} />
        {children}
      </Stack>
    </Paper>
  );
}
