import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ApiExplainedField } from '@forecourt/plugin-charge-stations-common';
import { CodeLink } from '../../knowledge/CodeLink';
import { UnverifiedBadge } from '../../knowledge/UnverifiedBadge';
import { useTranslate } from '../../useTranslate';

/** Narrow: the panel of a message or a fault is. */
const CELL = { px: 0.75 };

/** A field: its name, its value with its unit, what both mean and what is wrong with it. */
export function FieldRow({ field }: { field: ApiExplainedField }) {
  const { name, depth, value, isMasked, unit, problems } = field;
  const t = useTranslate();
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell
        component="th"
        scope="row"
        sx={{
          ...CELL,
          pl: 0.75 + depth * 1.5,
          fontFamily: 'monospace',
          // A name that is broken anywhere cannot be read; the table scrolls instead.
          whiteSpace: 'nowrap',
        }}
      >
        {name}
      </TableCell>
      <TableCell sx={{ ...CELL, overflowWrap: 'anywhere', minWidth: 112 }}>
        {isMasked ? (
          <Tooltip describeChild title={t('explain.maskedHelp')}>
            <Chip size="small" label={t('explain.masked')} sx={{ m: 0 }} />
          </Tooltip>
        ) : (
          [value, unit].filter(text => text !== null).join(' ')
        )}
      </TableCell>
      <TableCell sx={{ ...CELL, minWidth: 144 }}>
        {problems.map(problem => (
          <Stack
            key={problem}
            direction="row"
            gap={0.5}
            alignItems="flex-start"
          >
            <WarningAmberIcon
              aria-hidden
              color="warning"
              sx={{ fontSize: 16, mt: '2px' }}
            />
            <Typography variant="body2" component="span">
              {problem}
            </Typography>
          </Stack>
        ))}
        <FieldMeaning field={field} />
      </TableCell>
    </TableRow>
  );
}

function FieldMeaning({ field }: { field: ApiExplainedField }) {
  const { value, meaning, isFreeText, valueMeaning } = field;
  const t = useTranslate();
  const words = meaning ?? (value === null ? null : t('explain.unknownField'));
  return (
    <>
      {valueMeaning && (
        <Typography variant="body2" fontWeight="bold">
          {valueMeaning.code ? (
            <CodeLink fault={{ code: valueMeaning.code }}>
              {valueMeaning.text}
            </CodeLink>
          ) : (
            valueMeaning.text
          )}{' '}
          {!valueMeaning.isVerified && <UnverifiedBadge />}
        </Typography>
      )}
      {words && (
        <Typography variant="body2" color="text.secondary">
          {isFreeText && value ? `${words}, ${t('explain.freeText')}` : words}
        </Typography>
      )}
    </>
  );
}
