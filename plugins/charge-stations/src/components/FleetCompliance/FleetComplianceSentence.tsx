import { useMessages } from '@forecourt/plugin-charge-stations-react';
import type { ApiConfigurationFleetCompliance } from '@forecourt/plugin-charge-stations-common';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';

export interface FleetComplianceSentenceProps {
  compliance: ApiConfigurationFleetCompliance;
  /** Shows a key at all stations. */
  onKey: (key: string) => void;
}

/** How many stations drift, of how many nothing can be said, and in which keys most of them do. */
export function FleetComplianceSentence(props: FleetComplianceSentenceProps) {
  const { compliance, onKey } = props;
  const { keys, stations } = compliance;
  const { noBaseline, unread, ...judged } = stations;
  const { t } = useMessages(chargeStationsTranslationRef);
  const of = Object.values(judged).reduce((sum, count) => sum + count, 0);
  return (
    <div>
      <Typography variant="h5" component="h2">
        {sentence()}
      </Typography>
      <Typography color="text.secondary">
        {noBaseline > 0 &&
          `${t('configuration.fleetCompliance.noBaseline', {
            count: noBaseline,
          })} `}
        {unread > 0 &&
          t('configuration.fleetCompliance.unread', { count: unread })}
      </Typography>
      {keys.length > 0 && (
        <Stack
          direction="row"
          flexWrap="wrap"
          columnGap={1.5}
          alignItems="baseline"
        >
          <Typography variant="body2" component="span">
            {t('configuration.fleetCompliance.keys')}
          </Typography>
          {keys.map(({ key, stations: count }) => (
            <Link
              key={key}
              component="button"
              variant="body2"
              onClick={() => onKey(key)}
            >
              {t('configuration.fleetCompliance.key', { key, count })}
            </Link>
          ))}
        </Stack>
      )}
    </div>
  );

  function sentence() {
    if (of === 0) {
      return t('configuration.fleetCompliance.nothing');
    }
    return stations.drift > 0
      ? t('configuration.fleetCompliance.drift', {
          count: stations.drift,
          of: of.toLocaleString(),
        })
      : t('configuration.fleetCompliance.noDrift', { count: of });
  }
}
