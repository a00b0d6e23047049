import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ApiAvailabilityGrouping,
  ApiAvailabilityItem,
} from '@forecourt/plugin-charge-stations-common';
import {
  scopeLabel,
  StationLink,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';

export interface RowNameProps {
  item: ApiAvailabilityItem;
  by: ApiAvailabilityGrouping;
}

/** What a row is about, with the way to its page in the catalog. */
export function RowName({ item, by }: RowNameProps) {
  const { identity, title = identity, port, ref } = item;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  if (identity !== undefined) {
    return (
      <>
        <StationLink identity={identity} entityRef={ref} title={title} />
        <Typography variant="caption" color="text.secondary" component="div">
          {[title !== identity && identity, port && scopeLabel(port, words)]
            .filter(Boolean)
            .join(', ')}
        </Typography>
      </>
    );
  }
  if (ref) {
    return <EntityRefLink entityRef={ref} hideIcon />;
  }
  return <>{by === 'fleet' ? t('uptime.allStations') : t('uptime.without')}</>;
}
