import { Link } from '@backstage/core-components';
import {
  useStations,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { GroupName } from '../GroupName';
import { Loaded } from '../Loaded';
import { PlainHead } from '../PlainHead';
import { firmwaresOf } from './firmwaresOf';
import { StationChipList } from './StationChips';
import { useFleetPaths } from './useFleetPaths';

/** Stations that are read; those beyond are said to be left out. */
const MOST_READ = 200;

const COLUMNS = ['firmware', 'amount', 'stations', 'faults'] as const;

/** Which firmware the stations of a model run now, and how those of each are. */
export function StationsByFirmware({ model }: { model: string }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const stations = useStations({ model, limit: MOST_READ });
  const faultsPath = useFleetPaths().faults;
  return (
    <Loaded
      query={stations}
      skeleton={<Skeleton variant="rounded" height={80} />}
    >
      {({ items, totalItems }) => (
        <>
          <DenseTable aria-label={t('stationGroup.byFirmware.table')}>
            <PlainHead
              columns={COLUMNS}
              labelOf={column => t(`stationGroup.byFirmware.${column}`)}
              right={['amount']}
            />
            <TableBody>
              {firmwaresOf(items).map(({ firmware, stations: running }) => (
                <TableRow key={firmware}>
                  <TableCell component="th" scope="row">
                    <GroupName by="firmware" name={firmware} />
                  </TableCell>
                  <TableCell align="right">{running.length}</TableCell>
                  <TableCell>
                    <StationChipList stations={running} />
                  </TableCell>
                  <TableCell>
                    {faultsPath && (
                      <Link
                        to={faultsPath({ model, firmware, open: 'true' })}
                        aria-label={t('stationGroup.byFirmware.showOf', {
                          firmware,
                        })}
                      >
                        {t('stationGroup.byFirmware.show')}
                      </Link>
                    )}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </DenseTable>
          {totalItems > items.length && (
            <Typography variant="caption" color="text.secondary">
              {t('stationGroup.byFirmware.more', {
                shown: String(items.length),
                total: String(totalItems),
              })}
            </Typography>
          )}
        </>
      )}
    </Loaded>
  );
}
