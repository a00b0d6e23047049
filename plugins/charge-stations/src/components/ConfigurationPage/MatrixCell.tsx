import { Link } from '@backstage/core-components';
import type {
  ApiConfigurationMatrixCell,
  ApiConfigurationMatrixRow,
} from '@forecourt/plugin-charge-stations-common';
import { useTones, useMessages } from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import ButtonLink from '@mui/material/Link';
import { chargeStationsTranslationRef } from '../../translation';
import { valueText } from './valueText';

export interface MatrixCellProps {
  row: ApiConfigurationMatrixRow;
  cell: ApiConfigurationMatrixCell;
  /** What its column is called. */
  column: string;
  /** The tab of the station that the column is. */
  to?: string;
  /** Shows the stations of the group that the column is. */
  onOpen?: () => void;
}

/** What most stations of a column have of a key, how many have something else, and whether that stands out. */
export function MatrixCell(props: MatrixCellProps) {
  const { row, cell, column, to, onOpen } = props;
  const { state, value, others, outliers } = cell;
  const { t } = useMessages(chargeStationsTranslationRef);
  const { fill } = useTones().red;
  const isQuiet = state !== 'value';
  const text =
    state === 'absent'
      ? t('configuration.fleet.absent')
      : valueText(state === 'unset' ? undefined : value, row, t);
  const label = t('configuration.fleet.open', {
    key: row.key,
    column,
  });
  return (
    <Box
      component="td"
      data-outliers={outliers}
      sx={outliers > 0 ? { boxShadow: `inset 3px 0 ${fill}` } : undefined}
    >
      <Box
        component="span"
        sx={
          isQuiet
            ? { color: 'text.secondary', fontStyle: 'italic' }
            : { fontFamily: 'monospace' }
        }
      >
        {opening(text)}
      </Box>
      {others > 0 && (
        <Box
          component="div"
          sx={{ color: 'text.secondary', fontSize: '0.75rem' }}
        >
          {t('configuration.fleet.cellOthers', { count: others })}
        </Box>
      )}
      {outliers > 0 && (
        <Box component="div" sx={{ color: fill, fontSize: '0.75rem' }}>
          ▲ {t('configuration.fleet.cellOutliers', { count: outliers })}
        </Box>
      )}
    </Box>
  );

  function opening(shown: string) {
    if (to) {
      return (
        <Link to={to} aria-label={`${shown}. ${label}`}>
          {shown}
        </Link>
      );
    }
    return onOpen ? (
      <ButtonLink
        component="button"
        align="left"
        aria-label={`${shown}. ${label}`}
        onClick={onOpen}
        sx={{ font: 'inherit' }}
      >
        {shown}
      </ButtonLink>
    ) : (
      shown
    );
  }
}
