import { Link } from '@backstage/core-components';
import {
  Badge,
  codeName,
  Duration,
  scopeLabel,
  SeverityMark,
  StationLink,
  Time,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Checkbox from '@mui/material/Checkbox';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useIncidentPath } from '../../hooks/useIncidentPath';
import { chargeStationsTranslationRef } from '../../translation';
import { MergedIncidents } from '../Incident/MergedIncidents';
import { Person } from '../Incident/Person';
import { RelatedIncident } from '../Incident/RelatedIncident';
import { untilWords } from '../Incident/untilWords';
import type { FleetIncident } from './IncidentsTable';

/** Of the table. */
const COLUMNS = 9;

/** One incident, which leads to its newest fault or message on its station's page, with what was merged into it beneath. */
export function IncidentRow(props: {
  item: FleetIncident;
  isSelected: boolean;
  onToggle: () => void;
  onActed: () => void;
}) {
  const { item, isSelected, onToggle, onActed } = props;
  const { incident, station } = item;
  const { openedAt, endedAt, muting, stateAuthor } = incident;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const path = useIncidentPath(item);
  const name = codeName(incident, words);
  const label = `${name}, ${station.title ?? station.identity}`;
  return (
    <>
      <TableRow hover selected={isSelected}>
        <TableCell padding="checkbox">
          <Checkbox
            size="small"
            checked={isSelected}
            onChange={onToggle}
            inputProps={{ 'aria-label': t('incidents.choose', { label }) }}
          />
        </TableCell>
        <TableCell sx={{ width: 0 }}>
          <SeverityMark severity={incident.severity} />
        </TableCell>
        <TableCell component="th" scope="row">
          {path ? <Link to={path}>{name}</Link> : name}
        </TableCell>
        <TableCell>
          <StationLink {...station} />
        </TableCell>
        <TableCell>{scopeLabel(incident.scope, words)}</TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          <Time value={openedAt} />
        </TableCell>
        <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
          <Duration from={openedAt} to={endedAt} />
        </TableCell>
        <TableCell>
          <Stack gap={0.5}>
            <span>
              {t(
                incident.state === 'resolved' && !stateAuthor
                  ? 'incidents.short.ended'
                  : `incidents.short.${incident.state}`,
              )}
              {stateAuthor && (
                <>
                  {' '}
                  {t('incident.by')} <Person name={stateAuthor} />
                </>
              )}
            </span>
            <Badge badges={incident.flags} />
            {incident.mergedInto && (
              <Typography variant="caption" component="div">
                {t('incident.belongsTo')}{' '}
                <RelatedIncident merge={incident.mergedInto} />
              </Typography>
            )}
            {muting && (
              <Typography variant="caption">
                {muting.until
                  ? untilWords(muting.until, t)
                  : t(`incident.muted.${muting.type}`)}
              </Typography>
            )}
          </Stack>
        </TableCell>
        <TableCell>
          {incident.assignee ? (
            <Person name={incident.assignee} />
          ) : (
            t('incident.nobody')
          )}
        </TableCell>
      </TableRow>
      {incident.merged.length > 0 && (
        <TableRow>
          <TableCell padding="checkbox" />
          <TableCell colSpan={COLUMNS - 1}>
            <MergedIncidents incident={incident} onActed={onActed} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
