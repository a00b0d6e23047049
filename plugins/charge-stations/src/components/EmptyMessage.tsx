import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface EmptyMessageProps {
  title: string;
  /** Why there is nothing, and the next step. */
  children: ReactNode;
}

/** Nothing to show, and what to do about it. */
export function EmptyMessage(props: EmptyMessageProps) {
  const { title, children } = props;
  return (
    <Box sx={{ py: 4, maxWidth: 720 }}>
      <Typography variant="h6" component="p" gutterBottom>
        {title}
      </Typography>
      <Typography variant="body2" component="div" color="text.secondary">
        {children}
      </Typography>
    </Box>
  );
}
