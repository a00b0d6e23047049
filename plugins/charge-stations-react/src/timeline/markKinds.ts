import type { ComponentType } from 'react';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import BlockIcon from '@mui/icons-material/Block';
import FlagIcon from '@mui/icons-material/OutlinedFlag';
import MemoryIcon from '@mui/icons-material/Memory';
import PersonIcon from '@mui/icons-material/PersonOutline';
import QueryBuilderIcon from '@mui/icons-material/QueryBuilder';
import RestartAltIcon from '@mui/icons-material/RestartAlt';
import SecurityIcon from '@mui/icons-material/Security';
import TuneIcon from '@mui/icons-material/Tune';
import SystemUpdateAltIcon from '@mui/icons-material/SystemUpdateAlt';
import UpgradeIcon from '@mui/icons-material/Upgrade';
import type { ApiTimelineMark } from '@forecourt/plugin-charge-stations-common';
import type { Translate } from '../translation';

type MarkKind = ApiTimelineMark['kind'];
type Icon = ComponentType<SvgIconProps>;

/** Rarest first: what a reader would miss behind a boot. A new kind needs a line here and a name. */
const ICONS: Record<MarkKind, Icon> = {
  hardwareChanged: MemoryIcon,
  firmwareChanged: UpgradeIcon,
  configuration: TuneIcon,
  security: SecurityIcon,
  listenerSecurity: BlockIcon,
  clockSuspect: QueryBuilderIcon,
  act: PersonIcon,
  firmwareStatus: SystemUpdateAltIcon,
  boot: RestartAltIcon,
};
const TELLING = Object.keys(ICONS);

/** The symbol of a kind. A backend newer than this page may know kinds that have none yet. */
export function markIcon(kind: MarkKind): Icon {
  return known(kind) ? ICONS[kind] : FlagIcon;
}

/** The one of two kinds that says more; what is not known here may say anything, so it goes first. */
export function moreTelling(one: MarkKind, other: MarkKind): MarkKind {
  return TELLING.indexOf(one) <= TELLING.indexOf(other) ? one : other;
}

/**
 * A kind of mark in words, "Firmware changed"; one that is not known here as the backend calls it.
 *
 * @public
 */
export function markName(kind: ApiTimelineMark['kind'], t: Translate): string {
  return known(kind) ? t(`mark.${kind}`) : kind;
}

function known(kind: string): boolean {
  return TELLING.includes(kind);
}
