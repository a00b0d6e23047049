import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import {
  lanePresent,
  scopeLabel,
  StatusChip,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { InState } from './InState';

/** The state of the station and of each connector, and for how long. */
export function LanesTable(props: { station: ApiStation }) {
  const { station } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const lanes = station.lanes.map(lane => ({
    ...lane,
    present: lanePresent(lane, station),
  }));
  const isPast = lanes.some(({ present }) => present.kind === 'lastKnown');
  return (
    <DenseTable aria-label={t('live.lanes')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('live.where')}</TableCell>
          <TableCell>{t('live.state')}</TableCell>
          <TableCell>
            {isPast ? t('live.lastKnown') : t('live.inState')}
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lanes.map(({ id, state, cause, status, present }) => (
          <TableRow key={id}>
            <TableCell component="th" scope="row">
              {scopeLabel(id, words)}
            </TableCell>
            <TableCell>
              <StatusChip {...{ state, cause, status, present }} />
            </TableCell>
            <TableCell>
              <InState present={present} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </DenseTable>
  );
}
