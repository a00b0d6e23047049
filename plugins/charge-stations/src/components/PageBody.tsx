import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';

/** The space around what a page shows beneath its header. */
export function PageBody(props: { children: ReactNode }) {
  return (
    <Stack gap={2} sx={{ px: 3, pt: 1, pb: 3, minWidth: 0 }}>
      {props.children}
    </Stack>
  );
}
