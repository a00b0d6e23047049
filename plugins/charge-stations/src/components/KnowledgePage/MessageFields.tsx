import type { ApiKnownMessage } from '@forecourt/plugin-charge-stations-common';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { PlainHead } from '../PlainHead';

const COLUMNS = ['field', 'meaning', 'unit'] as const;

/** The fields of a call or an answer, and what they mean; nothing where no pack says anything. */
export function MessageFields(props: {
  title: string;
  fields: ApiKnownMessage['request'];
}) {
  const { title, fields } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  if (fields.length === 0) {
    return null;
  }
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {title}
      </Typography>
      <DenseTable aria-label={title}>
        <PlainHead
          columns={COLUMNS}
          labelOf={column => t(`knowledge.message.${column}`)}
        />
        <TableBody>
          {fields.map(({ path, meaning, unit, isFreeText }) => (
            <TableRow key={path}>
              <TableCell component="th" scope="row">
                <code>{path}</code>
              </TableCell>
              <TableCell>
                {meaning}
                {isFreeText && (
                  <Typography
                    variant="caption"
                    component="div"
                    color="text.secondary"
                  >
                    {t('knowledge.message.freeText')}
                  </Typography>
                )}
              </TableCell>
              <TableCell>{unit}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </DenseTable>
    </div>
  );
}
