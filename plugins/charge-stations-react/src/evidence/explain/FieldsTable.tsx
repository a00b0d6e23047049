import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { ApiExplainedPart } from '@forecourt/plugin-charge-stations-common';
import { useTranslate } from '../../useTranslate';
import { FieldRow } from './FieldRow';

/** One half of an exchange, field by field. */
export function FieldsTable(props: {
  part: ApiExplainedPart;
  heading: 'h4' | 'h5';
}) {
  const { part, heading } = props;
  const { kind, fields, omitted } = part;
  const t = useTranslate();
  const title = t(`explain.part.${kind}`);
  return (
    <div>
      <Typography variant="subtitle2" component={heading}>
        {title}
      </Typography>
      {fields.length === 0 ? (
        <Typography variant="body2">{t('explain.noFields')}</Typography>
      ) : (
        <Box
          role="region"
          aria-label={title}
          tabIndex={0}
          sx={{ maxHeight: '75vh', overflow: 'auto' }}
        >
          <Table size="small" stickyHeader aria-label={title}>
            <TableHead>
              <TableRow>
                <TableCell sx={{ px: 0.75 }}>
                  {t('explain.column.field')}
                </TableCell>
                <TableCell sx={{ px: 0.75 }}>
                  {t('explain.column.value')}
                </TableCell>
                <TableCell sx={{ px: 0.75 }}>
                  {t('explain.column.meaning')}
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {fields.map(field => (
                <FieldRow key={field.path} field={field} />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {omitted > 0 && (
        <Typography variant="caption" color="text.secondary">
          {t('explain.omitted', { count: omitted })}
        </Typography>
      )}
    </div>
  );
}
