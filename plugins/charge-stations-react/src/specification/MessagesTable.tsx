import { Link } from '@backstage/core-components';
import {
  referenceWords,
  type SpecificationDefinition,
} from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { messagePath } from '../knowledge/paths';
import { useTranslate } from '../useTranslate';
import { sectionWords } from './sectionWords';

type Message = SpecificationDefinition['messages'][number];

const COLUMNS = ['name', 'sender', 'group', 'line', 'source'] as const;

/** Messages of a specification, each in a row with the way to where it is specified. */
export function MessagesTable(props: {
  title: string;
  /** Whose messages have pages. */
  specification?: string;
  messages: Message[];
}) {
  const { title, specification, messages } = props;
  const t = useTranslate();
  const label = t('specification.table', { title });
  return (
    <Box
      role="region"
      aria-label={label}
      tabIndex={0}
      sx={{ overflowX: 'auto' }}
    >
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {COLUMNS.map(column => (
              <TableCell key={column} sx={{ whiteSpace: 'nowrap' }}>
                {t(`specification.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {messages.map(message => (
            <MessageRow
              key={message.name}
              message={message}
              specification={specification}
            />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function MessageRow(props: { message: Message; specification?: string }) {
  const { message, specification } = props;
  const { name, senders, group, line, source } = message;
  const t = useTranslate();
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: 'bold' }}>
        {specification ? (
          <Link to={messagePath({ specification, name })}>{name}</Link>
        ) : (
          name
        )}
      </TableCell>
      <TableCell>
        {senders ? senders.join(', ') : t('specification.anyOf')}
      </TableCell>
      <TableCell>{group}</TableCell>
      <TableCell sx={{ minWidth: 200 }}>{line}</TableCell>
      <TableCell>{source && <Source name={name} source={source} />}</TableCell>
    </TableRow>
  );
}

/** Short, because there is one in each row; in full for those who hear it alone. */
function Source(props: {
  name: string;
  source: NonNullable<Message['source']>;
}) {
  const { name, source } = props;
  const { title, section, url } = source;
  const t = useTranslate();
  const shown = sectionWords(section) ?? title;
  const label = t('specification.source', {
    name,
    title: referenceWords({ title, section }),
  });
  return url ? (
    <Link to={url} aria-label={label} title={label}>
      {shown}
    </Link>
  ) : (
    <span title={label}>{shown}</span>
  );
}
