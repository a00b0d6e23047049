import {
  useStations,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { ApiConfigurationMatrix } from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useStationConfigurationLink } from '../../hooks/useConfigurationPath';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { ColumnHead, columnName } from './ColumnHead';
import { MatrixCell } from './MatrixCell';
import { stationsOf, type MatrixFilter } from './matrixQuery';
import { RowValues } from './RowValues';

const TABLE = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  typography: 'body2',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 'normal',
    px: 1,
    py: 0.75,
    minWidth: 110,
    maxWidth: 260,
    overflowWrap: 'anywhere',
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& th[scope=row]': {
    position: 'sticky',
    left: 0,
    minWidth: 220,
    backgroundColor: 'background.default',
  },
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: 'background.default',
    borderBottomWidth: 2,
  },
  '& td:nth-of-type(1)': { whiteSpace: 'nowrap', minWidth: 0 },
} as const;

export interface MatrixTableProps {
  matrix: ApiConfigurationMatrix;
  /** Of all pages. */
  rows: ApiConfigurationMatrix['items'];
  filter: MatrixFilter;
  onPatch: (changes: SearchPatch) => void;
}

/** As many stations as a page of the API has at most; there are no more columns than that. */
const MOST_STATIONS = 500;

/** Keys by columns. A station leads to its Configuration tab, which only the catalog knows the address of. */
export function MatrixTable(props: MatrixTableProps) {
  return props.matrix.by === 'station' ? (
    <OfStations {...props} />
  ) : (
    <Matrix {...props} />
  );
}

function OfStations(props: MatrixTableProps) {
  const { site, model, owner } = props.filter;
  const stations = useStations({ site, model, owner, limit: MOST_STATIONS });
  const items = stations.data?.items;
  const entityRefs = useMemo(
    () => new Map(items?.map(it => [it.identity, it.entityRef])),
    [items],
  );
  return <Matrix {...props} entityRefs={entityRefs} />;
}

function Matrix(
  props: MatrixTableProps & {
    /** Of the stations that are columns. */
    entityRefs?: Map<string, string | undefined>;
  },
) {
  const { matrix, rows, onPatch, entityRefs } = props;
  const { by, columns } = matrix;
  const { t } = useMessages(chargeStationsTranslationRef);
  const tabOf = useStationConfigurationLink();
  return (
    <Box sx={{ overflow: 'auto', maxHeight: '75vh' }}>
      <Box
        component="table"
        aria-label={t('configuration.fleet.table')}
        sx={TABLE}
      >
        <thead>
          <tr>
            <th scope="col">{t('configuration.fleet.key')}</th>
            <th scope="col">{t('configuration.fleet.outliersOf')}</th>
            {columns.map(column => (
              <ColumnHead
                key={column.id}
                by={by}
                column={column}
                entityRef={entityRefs?.get(column.id)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.key} ${row.attribute ?? ''}`}>
              <th scope="row">
                <Link
                  component="button"
                  variant="body2"
                  align="left"
                  title={t('configuration.fleet.showKey', { key: row.key })}
                  onClick={() => onPatch({ key: row.key, by: 'station' })}
                >
                  {row.key}
                </Link>
                <Typography
                  variant="caption"
                  component="div"
                  color="text.secondary"
                >
                  {[row.attribute, row.meaning?.group?.title]
                    .filter(Boolean)
                    .join(', ')}
                </Typography>
                <RowValues row={row} />
              </th>
              <td>{row.outliers > 0 && `▲ ${row.outliers}`}</td>
              {row.cells.map((cell, index) => {
                const column = columns[index];
                const entityRef = entityRefs?.get(column.id);
                return (
                  <MatrixCell
                    key={column.id}
                    row={row}
                    cell={cell}
                    column={columnName({ by, column })}
                    to={
                      entityRef &&
                      tabOf(entityRef, { against: 'siblings', key: row.key })
                    }
                    onOpen={
                      by === 'station'
                        ? undefined
                        : () => onPatch(stationsOf(by, column.id, row.key))
                    }
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
