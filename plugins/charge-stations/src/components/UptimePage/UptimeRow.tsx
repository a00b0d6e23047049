import type {
  ApiAvailabilityGrouping,
  ApiAvailabilityItem,
  ApiAvailabilityProfile,
} from '@forecourt/plugin-charge-stations-common';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import type { DayWindow } from './dayRange';
import { PortBars } from './PortBars';
import { RowName } from './RowName';
import { UptimeCells } from './UptimeCells';
import { NONE } from './UptimeChoice';
import type { PortAndDay } from './useUptimeUrl';

export interface UptimeRowProps {
  item: ApiAvailabilityItem;
  /** What to know of this row alone. */
  notes: string[];
  by: ApiAvailabilityGrouping;
  profile: ApiAvailabilityProfile;
  days: DayWindow;
  /** The day of this row that is open. */
  opened?: string;
  onChoose: (changes: SearchPatch) => void;
  onOpen: (day: PortAndDay) => void;
}

/** One port with a bar a day, or one group with the way to its ports. */
export function UptimeRow(props: UptimeRowProps) {
  const { item, notes, by, profile, days, opened, onChoose, onOpen } = props;
  const { identity, port } = item;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <TableRow hover selected={opened !== undefined}>
      <TableCell component="th" scope="row" sx={{ minWidth: 140 }}>
        <RowName item={item} by={by} />
      </TableCell>
      {identity !== undefined && port !== undefined ? (
        <TableCell>
          <PortBars
            identity={identity}
            port={port}
            profile={profile}
            days={days}
            selectedDay={opened}
            onOpenDay={day => onOpen({ identity, port, day })}
          />
        </TableCell>
      ) : (
        <TableCell align="right">
          <Link
            component="button"
            variant="body2"
            onClick={() => onChoose(portsOf(item, by))}
          >
            {t('uptime.ports', { count: item.ports })}
          </Link>
        </TableCell>
      )}
      <UptimeCells item={item} notes={notes} profile={profile} />
    </TableRow>
  );
}

/** The ports that a group's figure is of. */
function portsOf(
  item: ApiAvailabilityItem,
  by: ApiAvailabilityGrouping,
): SearchPatch {
  switch (by) {
    case 'port':
    case 'fleet':
      return { by: 'port' };
    case 'station':
      return { by: 'port', identity: item.identity };
    default:
      return { by: 'port', [by]: item.ref ?? NONE };
  }
}
