import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

export interface SkeletonTableProps {
  /** What is being loaded, for those who do not see it. */
  label: string;
  rows?: number;
}

/** The place that a table will take. */
export function SkeletonTable(props: SkeletonTableProps) {
  const { label, rows = 8 } = props;
  return (
    <Box role="progressbar" aria-label={label} aria-busy>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={37} />
      ))}
    </Box>
  );
}
