import type { ApiFirmwareChange } from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { NONE } from '../FleetFaultsPage/fleetFaultsQuery';
import { GroupName } from '../GroupName';
import { changeWords } from './changeWords';
import { portDaysText, rateText } from './rateWords';

/** What each change of firmware did to the rate, in a sentence. */
export function FirmwareChanges(props: {
  changes: ApiFirmwareChange[];
  /** Whether they are of one model, which then need not be named. */
  ofOneModel?: boolean;
}) {
  const { changes, ofOneModel = false } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('reliability.changes.title')}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {changes.length > 0
          ? t('reliability.changes.intro')
          : t('reliability.changes.none')}
      </Typography>
      {changes.length > 0 && (
        <DenseTable aria-label={t('reliability.changes.table')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('reliability.changes.change')}</TableCell>
              {!ofOneModel && <TableCell>{t('reliability.model')}</TableCell>}
              <TableCell align="right">{t('reliability.stations')}</TableCell>
              <TableCell>{t('reliability.changes.what')}</TableCell>
              <TableCell>{t('reliability.changes.before')}</TableCell>
              <TableCell>{t('reliability.changes.after')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {changes.map(change => {
              const { model = NONE, before, after } = change;
              return (
                <TableRow
                  key={`${model} ${before.firmware} ${after.firmware}`}
                  hover
                >
                  <TableCell
                    component="th"
                    scope="row"
                    sx={{ whiteSpace: 'nowrap' }}
                  >
                    {before.firmware} → {after.firmware}
                  </TableCell>
                  {!ofOneModel && (
                    <TableCell>
                      <GroupName by="model" name={model} />
                    </TableCell>
                  )}
                  <TableCell align="right">{change.stations}</TableCell>
                  <TableCell>{changeWords(change, t)}</TableCell>
                  <TableCell>
                    <Side side={before} />
                  </TableCell>
                  <TableCell>
                    <Side side={after} />
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </DenseTable>
      )}
    </section>
  );
}

function Side(props: { side: ApiFirmwareChange['before'] }) {
  const { rate, openings, portDays } = props.side;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      {rate
        ? t('reliability.changes.side', {
            count: openings,
            rate: rateText(rate.value),
            portDays: portDaysText(portDays),
          })
        : t('reliability.notObserved')}
    </>
  );
}
