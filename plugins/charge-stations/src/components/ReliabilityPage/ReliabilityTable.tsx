import type { ApiReliabilityGroups } from '@forecourt/plugin-charge-stations-common';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { GroupName } from '../GroupName';
import { ReliabilityCells } from './ReliabilityCells';
import { ReliabilityLinks } from './ReliabilityLinks';
import type { reliabilityQueryFrom } from './reliabilityQuery';
import { axisEnd } from './whiskerScale';

export interface ReliabilityTableProps {
  groups: ApiReliabilityGroups['items'];
  total: ApiReliabilityGroups['total'];
  query: Pick<ReturnType<typeof reliabilityQueryFrom>, 'by' | 'model'>;
  range: TimeRange;
  /** Absent where nothing is to be chosen. */
  onPatch?: (changes: SearchPatch) => void;
}

/** The rates of the groups on one axis, the highest first, and the whole that their openings add up to. */
export function ReliabilityTable(props: ReliabilityTableProps) {
  const { groups, total, query, range, onPatch } = props;
  const { by } = query;
  // Of one model alone there is nothing to tell apart.
  const withModel = by === 'firmware' && query.model === undefined;
  const { t } = useMessages(chargeStationsTranslationRef);
  // Codes are parts of the rate of all together, models and firmwares lie about it.
  const isOfScale = by !== 'code';
  const end = axisEnd(isOfScale ? [...groups, total] : groups);
  const reference = isOfScale ? total.rate?.value : undefined;
  return (
    <DenseTable aria-label={t('reliability.table')}>
      <TableHead>
        <TableRow>
          <TableCell>{t(`reliability.by.${by}`)}</TableCell>
          {withModel && <TableCell>{t('reliability.model')}</TableCell>}
          <TableCell align="right">{t('reliability.rate')}</TableCell>
          <TableCell colSpan={2}>{t('reliability.interval')}</TableCell>
          <TableCell align="right">{t('reliability.openings')}</TableCell>
          <TableCell align="right" title={t('reliability.portDaysHelp')}>
            {t('reliability.portDays')}
          </TableCell>
          <TableCell align="right" title={t('reliability.stationsHelp')}>
            {t('reliability.stations')}
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {groups.map(group => (
          <TableRow key={`${group.key} ${group.model}`} hover>
            <TableCell component="th" scope="row">
              <GroupName by={by} name={group.key} />
              <ReliabilityLinks
                by={by}
                name={group.key}
                range={range}
                onPatch={onPatch}
              />
            </TableCell>
            {withModel && (
              <TableCell>
                <GroupName by="model" name={group.model ?? ''} />
              </TableCell>
            )}
            <ReliabilityCells counts={group} end={end} reference={reference} />
          </TableRow>
        ))}
        <TableRow sx={{ '& > *': { fontWeight: 'bold' } }}>
          <TableCell component="th" scope="row" colSpan={withModel ? 2 : 1}>
            {t('reliability.total')}
          </TableCell>
          <ReliabilityCells counts={total} end={isOfScale ? end : undefined} />
        </TableRow>
      </TableBody>
    </DenseTable>
  );
}
