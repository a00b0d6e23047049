import type { ApiExplainedMessage } from '@forecourt/plugin-charge-stations-common';
import {
  knowledgePath,
  SpecificationLink,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router-dom';

/** One message in a line. */
export function MessageRow({ message }: { message: ApiExplainedMessage }) {
  const { name, api, specification, line, senders, source } = message;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <Link
          component={RouterLink}
          to={`${knowledgePath('messages')}/${encodeURIComponent(
            api,
          )}/${encodeURIComponent(name)}`}
        >
          {name}
        </Link>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{specification}</TableCell>
      <TableCell>{line}</TableCell>
      <TableCell>{senders.join(', ')}</TableCell>
      <TableCell>
        {source && <SpecificationLink reference={source} subject={name} />}
      </TableCell>
    </TableRow>
  );
}
