import type { ApiSilence } from '@forecourt/plugin-charge-stations-common';
import {
  Badge,
  Duration,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { SilenceReasons } from './SilenceReasons';
import { VerdictWord } from './VerdictWord';

/** One silence in a line: the first reason, and on request all of them. */
export function SilenceRow(props: { silence: ApiSilence }) {
  const { silence } = props;
  const { from, to, reasons, source } = silence;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [open, setOpen] = useState(false);
  return (
    // With all reasons the row is high, and what it is about would stand in the middle.
    <TableRow sx={{ '& > *': { verticalAlign: open ? 'top' : undefined } }}>
      <TableCell
        component="th"
        scope="row"
        sx={{ whiteSpace: 'nowrap', fontWeight: 'normal' }}
      >
        <Time value={from} />
        <Badge badges={[]} source={source} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {to ? <Time value={to} /> : t('silences.ongoing')}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Duration from={from} to={to} />
      </TableCell>
      <TableCell>
        <VerdictWord silence={silence} />
      </TableCell>
      <TableCell>
        {open ? <SilenceReasons reasons={reasons} /> : reasons[0]?.detail}{' '}
        {reasons.length > 0 && (
          <Link
            component="button"
            variant="body2"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'silences.hide' : 'silences.show')}
          </Link>
        )}
      </TableCell>
    </TableRow>
  );
}
