import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ApiStationGap } from '@forecourt/plugin-charge-stations-common';
import {
  StationLink,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { fleetConfigurationRouteRef } from '../../routes';
import { chargeStationsTranslationRef } from '../../translation';
import { CopyableText } from '../CopyableText';
import { ExpandCell } from './ExpandCell';
import { MissingChip } from './MissingChip';
import { entityLines } from './nextSteps';
import { STATION_COLUMNS } from './stationColumns';

/** A station with what the catalog does not say of it; opened, the lines to add. */
export function StationRow(props: {
  gap: ApiStationGap;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { gap, isOpen, onToggle } = props;
  const { station, missing, reportedVendor, reportedModel } = gap;
  const { identity, entityRef, title } = station;
  const { t } = useMessages(chargeStationsTranslationRef);
  const baselinesPath = useRouteRef(fleetConfigurationRouteRef)?.();
  const lines = entityLines(missing);
  const entity = (ref: string | undefined) =>
    ref && <EntityRefLink entityRef={ref} hideIcon />;
  return (
    <>
      <TableRow hover>
        {lines ? (
          <ExpandCell name={identity} isOpen={isOpen} onToggle={onToggle}>
            <StationLink
              identity={identity}
              entityRef={entityRef}
              title={title}
            />
          </ExpandCell>
        ) : (
          <TableCell component="th" scope="row" sx={{ pl: '46px !important' }}>
            <StationLink
              identity={identity}
              entityRef={entityRef}
              title={title}
            />
          </TableCell>
        )}
        <TableCell>
          <Stack direction="row" gap={0.5} flexWrap="wrap">
            {missing.map(it => (
              <MissingChip
                key={it}
                label={t(`coverage.stations.lacks.${it}`)}
              />
            ))}
          </Stack>
        </TableCell>
        <TableCell>
          {[reportedVendor, reportedModel].filter(Boolean).join(' · ')}
        </TableCell>
        <TableCell>{entity(station.site)}</TableCell>
        <TableCell>{entity(station.model)}</TableCell>
        <TableCell>{entity(station.owner)}</TableCell>
        <TableCell>
          <Stack gap={0.5} alignItems="start">
            {lines && entityRef && (
              <EntityRefLink
                entityRef={entityRef}
                title={t('coverage.stations.editEntity')}
                hideIcon
              />
            )}
            {missing.includes('baseline') && baselinesPath && (
              <Link to={`${baselinesPath}?view=baselines`}>
                {t('coverage.stations.writeBaseline')}
              </Link>
            )}
          </Stack>
        </TableCell>
      </TableRow>
      {isOpen && lines && (
        <TableRow>
          <TableCell colSpan={STATION_COLUMNS.length}>
            <Stack gap={1} sx={{ pl: 4, pb: 1 }}>
              <CopyableText
                text={lines}
                label={t('coverage.stations.lines', { name: identity })}
                copyLabel={t('coverage.stations.copyLines', { name: identity })}
              />
              <Typography variant="body2">
                {t('coverage.stations.replace')}
              </Typography>
            </Stack>
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
