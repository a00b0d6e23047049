import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface StationCardProps {
  title?: string;
  /** Twelfths of the overview's width. */
  columns: number;
  footerActions?: ReactNode;
  children: ReactNode;
}

/**
 * A card like the catalog's own. It says itself how wide it wants to be and that it comes
 * before other cards, which works in a grid as well as in the catalog's default columns.
 */
export function StationCard(props: StationCardProps) {
  const { title, columns, footerActions, children } = props;
  return (
    <Box sx={{ order: -1, '&&': { gridColumn: { md: `span ${columns}` } } }}>
      <EntityInfoCard title={title} footerActions={footerActions}>
        {children}
      </EntityInfoCard>
    </Box>
  );
}
