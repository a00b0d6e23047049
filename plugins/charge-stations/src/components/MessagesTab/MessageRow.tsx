import type { ApiListedFrame } from '@forecourt/plugin-charge-stations-common';
import {
  Badge,
  SentTime,
  Time,
  ROW_ATTRIBUTE,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { SelectableRow } from '../SelectableRow';
import { DirectionMark } from './DirectionMark';
import { messageRefText } from './messageRef';
import { answerSummary, excerpt, messageTitle } from './messageWords';
import { Violations } from './Violations';

export interface MessageRowProps {
  message: ApiListedFrame;
  isSelected: boolean;
  /** Whether there is little room. */
  isNarrow: boolean;
  onSelect: (message: string) => void;
}

/** One message in a line; a click anywhere on it, or Enter on its action, opens its panel. */
export function MessageRow(props: MessageRowProps) {
  const { message, isSelected, isNarrow, onSelect } = props;
  const { receivedAt, reportedAt, messageKind, violations, flags } = message;
  const { t } = useMessages(chargeStationsTranslationRef);
  const id = messageRefText(message);
  return (
    <SelectableRow isSelected={isSelected} onSelect={() => onSelect(id)}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Time value={receivedAt} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <DirectionMark direction={message.direction} />
      </TableCell>
      <TableCell component="th" scope="row">
        <Link
          component="button"
          variant="body2"
          align="left"
          aria-expanded={isSelected}
          {...{ [ROW_ATTRIBUTE]: id }}
        >
          {messageTitle(message, t)}
        </Link>
        {messageKind !== 'call' && message.action !== null && (
          <Typography variant="caption" component="div" color="text.secondary">
            {t(`messages.kind.${messageKind}`)}
          </Typography>
        )}
      </TableCell>
      <TableCell
        // With this an excerpt takes what the other columns leave, and no more.
        sx={isNarrow ? {} : { maxWidth: 0, width: '100%' }}
      >
        {!isNarrow && (
          <Typography
            variant="body2"
            component="code"
            noWrap
            color="text.secondary"
            sx={{ display: 'block', fontFamily: 'monospace' }}
          >
            {excerpt(message)}
          </Typography>
        )}
        <Violations violations={violations} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {reportedAt !== null && (
          <SentTime sent={reportedAt} receivedAt={receivedAt} />
        )}
        {/* After every connection there is a resync: a column of it would hide the rest. */}
        <Badge badges={flags.filter(flag => flag !== 'resync')} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {answerSummary(message, t)}
      </TableCell>
    </SelectableRow>
  );
}
