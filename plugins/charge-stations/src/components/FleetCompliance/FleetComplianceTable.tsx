import { Link } from '@backstage/core-components';
import type { ApiConfigurationFleetCompliance } from '@forecourt/plugin-charge-stations-common';
import {
  ComplianceStateChip,
  StationLink,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useStationConfigurationLink } from '../../hooks/useConfigurationPath';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { GroupName } from '../GroupName';

type Item = ApiConfigurationFleetCompliance['items'][number];

const COUNTS = [
  ['drift', 'drifting'],
  ['missing', 'missing'],
  ['extra', 'extra'],
  ['notVerifiable', 'notVerifiable'],
  ['compliant', 'compliant'],
] as const;

/** Stations with how many of their keys stand how; a station leads to its own keys against its baselines. */
export function FleetComplianceTable({ items }: { items: Item[] }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={t('configuration.fleetCompliance.table')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('configuration.fleetCompliance.station')}</TableCell>
          <TableCell>{t('configuration.fleetCompliance.state')}</TableCell>
          {COUNTS.map(([verdict, name]) => (
            <TableCell key={verdict} align="right">
              {t(`configuration.fleetCompliance.${name}`)}
            </TableCell>
          ))}
          <TableCell>{t('configuration.fleetCompliance.which')}</TableCell>
          <TableCell>{t('configuration.fleetCompliance.site')}</TableCell>
          <TableCell>{t('configuration.fleetCompliance.firmware')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map(item => (
          <ComplianceRow key={item.station.identity} item={item} />
        ))}
      </TableBody>
    </DenseTable>
  );
}

function ComplianceRow({ item }: { item: Item }) {
  const { station, state, counts, deviating = [] } = item;
  const { entityRef, firmware, identity, site, title = identity } = station;
  const { t } = useMessages(chargeStationsTranslationRef);
  const link = useStationConfigurationLink();
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        {entityRef && state !== 'unread' ? (
          <Link
            to={link(entityRef, { against: 'baseline' })}
            aria-label={t('configuration.fleetCompliance.open', {
              station: title,
            })}
          >
            {title}
          </Link>
        ) : (
          <StationLink {...station} />
        )}
      </TableCell>
      <TableCell>
        <ComplianceStateChip state={state} />
      </TableCell>
      {COUNTS.map(([verdict]) => (
        <TableCell
          key={verdict}
          align="right"
          sx={counts?.[verdict] ? undefined : { color: 'text.secondary' }}
        >
          {counts?.[verdict] ?? ''}
        </TableCell>
      ))}
      <TableCell sx={{ fontFamily: 'monospace' }}>{keys()}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {site && <GroupName by="site" name={site} />}
      </TableCell>
      <TableCell>{firmware}</TableCell>
    </TableRow>
  );

  function keys() {
    const { drift = 0, missing = 0, extra = 0 } = counts ?? {};
    const shown = deviating.join(', ');
    const more = drift + missing + extra - deviating.length;
    return more > 0
      ? t('configuration.fleetCompliance.more', {
          keys: shown,
          amount: String(more),
        })
      : shown;
  }
}
