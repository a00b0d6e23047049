import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import {
  ConditionChip,
  StationLink,
  Time,
  useMessages,
  useTones,
} from '@forecourt/plugin-charge-stations-react';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { ConnectorChips } from './ConnectorChips';
import { OpenFaults } from './OpenFaults';
import { StationUptime } from './StationUptime';

/** One station in a line. */
export function StationRow(props: { station: ApiStation }) {
  const { station } = props;
  const { identity, title = identity } = station;
  const { t } = useMessages(chargeStationsTranslationRef);
  // The theme's own red is too dark for letters upon the dark page.
  const { red } = useTones();
  const isDuplicate = (station.duplicateEntityRefs?.length ?? 0) > 1;
  return (
    <TableRow
      hover
      sx={{ '& > *': { whiteSpace: { xs: 'nowrap', md: 'normal' } } }}
    >
      <TableCell component="th" scope="row">
        <StationLink
          identity={identity}
          entityRef={station.entityRef}
          title={title}
        />
        {title !== identity && (
          <Typography variant="caption" color="text.secondary" component="div">
            {identity}
          </Typography>
        )}
        {isDuplicate && (
          <Typography
            variant="caption"
            color={red.fill}
            component="div"
            sx={{ whiteSpace: 'normal', minWidth: 160 }}
          >
            {t('stations.notAdmitted')}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <ConditionChip condition={station.condition} />
      </TableCell>
      <TableCell>
        <OpenFaults faults={station.openFaults} />
      </TableCell>
      <TableCell>
        <ConnectorChips station={station} />
      </TableCell>
      {[station.site, station.owner, station.model].map((entityRef, column) => (
        <TableCell key={column}>
          {entityRef && <EntityRefLink entityRef={entityRef} hideIcon />}
        </TableCell>
      ))}
      <TableCell>
        <StationUptime identity={identity} />
      </TableCell>
      <TableCell align="right" sx={{ minWidth: 96 }}>
        {station.lastSeenAt ? (
          <Time value={station.lastSeenAt} format="relative" />
        ) : (
          t('stations.never')
        )}
      </TableCell>
    </TableRow>
  );
}
