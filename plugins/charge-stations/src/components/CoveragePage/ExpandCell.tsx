import ExpandLessIcon from '@mui/icons-material/ExpandLess';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import type { ReactNode } from 'react';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

/** The head of a row that opens what one would add. */
export function ExpandCell(props: {
  name: string;
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  const { name, isOpen, onToggle, children } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <TableCell component="th" scope="row">
      <Stack direction="row" alignItems="center" gap={0.5}>
        <IconButton
          size="small"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'coverage.hide' : 'coverage.show', { name })}
          onClick={onToggle}
        >
          {isOpen ? <ExpandLessIcon /> : <ExpandMoreIcon />}
        </IconButton>
        <span>{children}</span>
      </Stack>
    </TableCell>
  );
}
