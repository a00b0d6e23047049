import type { ApiConfigurationMatrix } from '@forecourt/plugin-charge-stations-common';
import {
  StationLink,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { NONE } from '../FleetFaultsPage/fleetFaultsQuery';
import { GroupName } from '../GroupName';

export interface ColumnHeadProps {
  by: ApiConfigurationMatrix['by'];
  column: ApiConfigurationMatrix['columns'][number];
  /** Of a station. */
  entityRef?: string;
}

/** What stations of a column share, how many they are, and how much of them stands out. */
export function ColumnHead({ by, column, entityRef }: ColumnHeadProps) {
  const { id, title, stations, outliers } = column;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <th scope="col">
      {by === 'station' && (
        <StationLink identity={id} entityRef={entityRef} title={title} />
      )}
      {by === 'firmware' && title !== NONE && title}
      {by === 'firmware' && title === NONE && (
        <GroupName by="firmware" name={NONE} />
      )}
      {by !== 'station' && by !== 'firmware' && <GroupName by={by} name={id} />}
      <Typography variant="caption" component="div" color="text.secondary">
        {[
          by !== 'station' &&
            t('configuration.fleet.stations', { count: stations }),
          outliers > 0 &&
            `▲ ${t('configuration.fleet.columnOutliers', { count: outliers })}`,
        ]
          .filter(Boolean)
          .join(', ')}
      </Typography>
    </th>
  );
}

/** What a column is called where only text can stand: of an entity its name. */
export function columnName({
  by,
  column,
}: Pick<ColumnHeadProps, 'by' | 'column'>) {
  const { title } = column;
  return by === 'station' || by === 'firmware'
    ? title
    : title.slice(title.lastIndexOf('/') + 1);
}
