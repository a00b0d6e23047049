import type {
  ApiAvailabilityItem,
  ApiAvailabilityProfile,
} from '@forecourt/plugin-charge-stations-common';
import {
  formatDuration,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableCell from '@mui/material/TableCell';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Figure } from './Figure';

export interface UptimeCellsProps {
  item: ApiAvailabilityItem;
  /** What to know of these figures alone. */
  notes: string[];
  profile: ApiAvailabilityProfile;
}

/** The figures of a row: availability, how much is known, how long repairs take, how often it broke. */
export function UptimeCells({ item, notes, profile }: UptimeCellsProps) {
  const { figure, coverage, mttr, openings } = item;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Figure share={figure} target={profile.target} />
        {notes.map(note => (
          <Typography
            key={note}
            variant="caption"
            color="text.secondary"
            component="div"
            sx={{ whiteSpace: 'normal' }}
          >
            {note}
          </Typography>
        ))}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Figure share={coverage} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {mttr === null ? (
          <abbr title={t('uptime.noRepair')}>–</abbr>
        ) : (
          <span
            title={t('uptime.repairs', {
              amount: String(mttr.count),
              mean: formatDuration(mttr.meanMillis),
              p90: formatDuration(mttr.p90Millis),
              unknown: String(mttr.unknownEnds),
            })}
          >
            {formatDuration(mttr.medianMillis)}
          </span>
        )}
      </TableCell>
      <TableCell align="right">{openings.toLocaleString()}</TableCell>
    </>
  );
}
