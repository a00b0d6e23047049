import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export interface Fact {
  name: string;
  /** A fact without a value (undefined, false or the empty text) is left out. */
  value: ReactNode;
}

export interface FactsProps {
  facts: Fact[];
  /** `columns`: as many beside each other as there is room for. Default: one below the other. */
  layout?: 'list' | 'columns';
}

const LAYOUTS = {
  list: {
    all: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      columnGap: 2,
      rowGap: 0.75,
      alignItems: 'baseline',
    },
    one: { display: 'contents' },
  },
  columns: {
    all: { columnWidth: 290, columnGap: 4 },
    one: {
      display: 'grid',
      gridTemplateColumns: '8.5rem 1fr',
      columnGap: 2,
      alignItems: 'baseline',
      breakInside: 'avoid',
      py: 0.375,
    },
  },
};

/** Names and their values. */
export function Facts(props: FactsProps) {
  const { facts, layout = 'list' } = props;
  const { all, one } = LAYOUTS[layout];
  return (
    <Box component="dl" sx={{ m: 0, ...all }}>
      {facts
        .filter(({ value }) => Boolean(value))
        .map(({ name, value }) => (
          <Box key={name} sx={one}>
            <Typography variant="body2" component="dt" color="text.secondary">
              {name}
            </Typography>
            <Typography
              variant="body2"
              component="dd"
              sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}
            >
              {value}
            </Typography>
          </Box>
        ))}
    </Box>
  );
}
