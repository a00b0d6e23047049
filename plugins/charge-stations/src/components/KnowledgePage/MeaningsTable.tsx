import type { ApiSpecificationReference } from '@forecourt/plugin-charge-stations-common';
import {
  SpecificationLink,
  UnverifiedBadge,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { PlainHead } from '../PlainHead';

type Column = 'status' | 'meaning' | 'operative' | 'ocpi' | 'from' | 'severity';

interface Row {
  cells: (string | undefined)[];
  references: ApiSpecificationReference[];
  isVerified: boolean;
}

/** Words and what they mean; where all are defined in one place, it is named once above them. */
export function MeaningsTable(props: {
  title: string;
  intro?: string;
  columns: readonly Column[];
  rows: Row[];
}) {
  const { title, intro, columns, rows } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  if (rows.length === 0) {
    return null;
  }
  return (
    <div>
      <Typography variant="subtitle1" component="h2">
        {title}
      </Typography>
      {intro && (
        <Typography variant="body2" color="text.secondary">
          {intro}
        </Typography>
      )}
      {rows[0].references.map(reference => (
        <Typography key={reference.words} variant="body2">
          <SpecificationLink reference={reference} subject={title} />
        </Typography>
      ))}
      <DenseTable aria-label={title} sx={{ maxWidth: 900 }}>
        <PlainHead
          columns={columns}
          labelOf={column => t(`knowledge.status.${column}`)}
        />
        <TableBody>
          {rows.map(({ cells: [name, ...others], isVerified }) => (
            <TableRow key={name}>
              <TableCell component="th" scope="row">
                {name} {!isVerified && <UnverifiedBadge />}
              </TableCell>
              {others.map((cell, index) => (
                <TableCell key={columns[index + 1]}>{cell}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </DenseTable>
    </div>
  );
}
