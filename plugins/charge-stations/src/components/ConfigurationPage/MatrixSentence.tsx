import type { ApiConfigurationMatrix } from '@forecourt/plugin-charge-stations-common';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import type { MatrixFilter } from './matrixQuery';

export interface MatrixSentenceProps {
  matrix: ApiConfigurationMatrix;
  filter: MatrixFilter;
}

/** How many values stand out, of how many stations, and of how many nothing is known. */
export function MatrixSentence({ matrix, filter }: MatrixSentenceProps) {
  const { columns, columnsLeftOut, stations, unread, totalItems } = matrix;
  const { t } = useMessages(chargeStationsTranslationRef);
  if (stations === 0 && unread === 0) {
    return null;
  }
  const outliers = columns.reduce((sum, column) => sum + column.outliers, 0);
  // Those that are left out have no more than the last.
  const isAtLeast = columnsLeftOut > 0 && (columns.at(-1)?.outliers ?? 0) > 0;
  const said =
    outliers === 0
      ? t('configuration.fleet.noOutliers', { stations: String(stations) })
      : t('configuration.fleet.outliers', {
          count: outliers,
          stations: String(stations),
        });
  const isOfAllKeys = filter.key === undefined;
  return (
    <div>
      {isOfAllKeys && stations > 0 && (
        <Typography variant="h5" component="h2">
          {isAtLeast && `${t('configuration.fleet.atLeast')} `}
          {said}
        </Typography>
      )}
      <Typography color="text.secondary">
        {totalItems !== undefined &&
          `${t('configuration.fleet.keys', { count: totalItems })}. `}
        {unread > 0 && t('configuration.fleet.unread', { count: unread })}
      </Typography>
    </div>
  );
}
