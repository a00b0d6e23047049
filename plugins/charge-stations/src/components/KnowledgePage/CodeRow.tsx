import type { ApiCodeExplanation } from '@forecourt/plugin-charge-stations-common';
import {
  CodeLink,
  UnverifiedBadge,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { chargeStationsTranslationRef } from '../../translation';
import { severityWords } from './severityWords';

/** One code in a line. */
export function CodeRow(props: { explanation: ApiCodeExplanation }) {
  const { explanation } = props;
  const { code, title, taxonomy, meaning, isVerified, unverified } =
    explanation;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <CodeLink fault={{ code }}>{title}</CodeLink>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{taxonomy.title}</TableCell>
      <TableCell>{meaning}</TableCell>
      <TableCell>{severityWords(explanation, t)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {isVerified ? (
          t(
            unverified.length > 0
              ? 'knowledge.code.partly'
              : 'knowledge.status.yes',
          )
        ) : (
          <UnverifiedBadge />
        )}
      </TableCell>
    </TableRow>
  );
}
