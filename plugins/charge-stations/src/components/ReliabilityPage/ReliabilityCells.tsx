import type { ApiReliability } from '@forecourt/plugin-charge-stations-common';
import TableCell from '@mui/material/TableCell';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { portDaysText, rateText } from './rateWords';
import { Whisker } from './Whisker';

export interface ReliabilityCellsProps {
  counts: ApiReliability;
  /** The rate at the right end of the axis; absent where the rate is not of its scale. */
  end?: number;
  reference?: number;
}

/** A rate, how sure it is, and what it was computed from. */
export function ReliabilityCells(props: ReliabilityCellsProps) {
  const { counts, end, reference } = props;
  const { rate, openings, portDays, stations, affected } = counts;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      {rate ? (
        <>
          <TableCell align="right">{rateText(rate.value)}</TableCell>
          <TableCell sx={{ width: 0 }}>
            {end !== undefined && (
              <Whisker rate={rate} end={end} reference={reference} />
            )}
          </TableCell>
          <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
            {t('reliability.between', {
              low: rateText(rate.low),
              high: rateText(rate.high),
            })}
          </TableCell>
        </>
      ) : (
        <>
          <TableCell />
          <TableCell colSpan={2}>{t('reliability.notObserved')}</TableCell>
        </>
      )}
      <TableCell align="right">{openings}</TableCell>
      <TableCell align="right">{portDaysText(portDays)}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {t('reliability.stationsOf', {
          affected: String(affected),
          stations: String(stations),
        })}
      </TableCell>
    </>
  );
}
