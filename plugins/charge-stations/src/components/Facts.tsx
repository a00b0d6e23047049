import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import type { ReactNode } from 'react';

export interface Fact {
  name: string;
  /** A fact without a value (undefined, false or the empty text) is left out. */
  value: ReactNode;
}

/** Names and values in two columns. */
export function Facts(props: { facts: Fact[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'max-content 1fr',
        columnGap: 2,
        rowGap: 0.75,
        alignItems: 'baseline',
        m: 0,
      }}
    >
      {props.facts
        .filter(({ value }) => Boolean(value))
        .map(({ name, value }) => (
          <Fragment key={name}>
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
          </Fragment>
        ))}
    </Box>
  );
}
