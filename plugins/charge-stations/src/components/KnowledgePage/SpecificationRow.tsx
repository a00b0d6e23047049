import type { ApiSpecification } from '@forecourt/plugin-charge-stations-common';
import {
  SpecificationBadges,
  specificationPath,
  UnverifiedBadge,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router-dom';

/** One document, service or project in a line. */
export function SpecificationRow(props: { specification: ApiSpecification }) {
  const { specification } = props;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <Link
          component={RouterLink}
          variant="body2"
          to={specificationPath(specification.id)}
        >
          {specification.title}
        </Link>
      </TableCell>
      <TableCell>{specification.version}</TableCell>
      <TableCell>{specification.language}</TableCell>
      <TableCell>{specification.publisher}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {specification.lastActivity}
      </TableCell>
      <TableCell>
        <Stack direction="row" gap={0.5}>
          <SpecificationBadges specification={specification} allStates />
          {!specification.isVerified && <UnverifiedBadge />}
        </Stack>
      </TableCell>
    </TableRow>
  );
}
