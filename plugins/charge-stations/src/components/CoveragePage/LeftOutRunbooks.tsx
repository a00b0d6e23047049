import type { ApiRunbookProblem } from '@forecourt/plugin-charge-stations-common';
import {
  useMessages,
  useRunbooks,
} from '@forecourt/plugin-charge-stations-react';
import Alert from '@mui/material/Alert';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { Loaded } from '../Loaded';
import { PlainHead } from '../PlainHead';

const COLUMNS = ['file', 'reason'] as const;

/** Files of runbooks that nobody sees, because something is wrong with them; nothing where there are none. */
export function LeftOutRunbooks() {
  const runbooks = useRunbooks({ limit: 1 });
  return (
    <Loaded query={runbooks} skeleton={null}>
      {({ problems }) =>
        problems.length > 0 && <ProblemsTable problems={problems} />
      }
    </Loaded>
  );
}

function ProblemsTable(props: { problems: ApiRunbookProblem[] }) {
  const { problems } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <section aria-label={t('coverage.leftOut.table')}>
      <Alert severity="warning" sx={{ mb: 1 }}>
        {t('coverage.leftOut.sentence', { count: problems.length })}
      </Alert>
      <DenseTable aria-label={t('coverage.leftOut.table')}>
        <PlainHead
          columns={COLUMNS}
          labelOf={column => t(`coverage.leftOut.${column}`)}
        />
        <TableBody>
          {problems.map(({ file, line, message }) => (
            <TableRow key={`${file} ${message}`}>
              <TableCell
                component="th"
                scope="row"
                sx={{ fontFamily: 'monospace', whiteSpace: 'nowrap' }}
              >
                {line === undefined ? file : `${file}:${line}`}
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{message}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </DenseTable>
    </section>
  );
}
