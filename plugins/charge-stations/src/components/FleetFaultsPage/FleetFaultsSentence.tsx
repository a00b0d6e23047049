import {
  codeWords,
  SeverityMark,
  useFaultGroups,
  useStationsSummary,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';

/** What is open now, whatever range and filters say: "17 faults open at 9 of 412 stations", and the worst. */
export function FleetFaultsSentence() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const open = useFaultGroups({ by: 'code', open: true }).data;
  const stations = useStationsSummary().data;
  if (!open || !stations) {
    return null;
  }
  const [worst] = open.items;
  return (
    <Stack direction="row" flexWrap="wrap" gap={1} alignItems="center">
      <Typography variant="h5" component="h2">
        {open.total.faults === 0
          ? t('fleetFaults.sentenceNone', { total: String(stations.total) })
          : t('fleetFaults.sentence', {
              count: open.total.faults,
              stations: String(open.total.stations),
              total: String(stations.total),
            })}
      </Typography>
      {worst && <SeverityMark severity={worst.worstSeverity} />}
      {worst && (
        <Typography>
          {t('fleetFaults.worst', {
            count: worst.stations,
            code: codeWords({ code: worst.key }, words),
          })}
        </Typography>
      )}
    </Stack>
  );
}
