import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from '../useTranslate';

const KNOWN = [
  'needsSiteVisit',
  'unconfirmed',
  'unverified',
  'late',
  'backdated',
  'flapping',
  'regressed',
  'demo',
  'import',
] as const;

type BadgeName = (typeof KNOWN)[number];

/** @public */
export interface BadgeProps {
  /** Names as the API gives them; an unknown one is shown as it is. */
  badges: readonly string[];
  /** Where the record came from; anything but `live` is a badge too. */
  source?: 'live' | 'demo' | 'import';
}

/**
 * How sure we are of a fault and where it came from, each with an explanation.
 *
 * @public
 */
export function Badge({ badges, source = 'live' }: BadgeProps) {
  const names = source === 'live' ? badges : [...badges, source];
  if (names.length === 0) {
    return null;
  }
  return (
    <Stack component="span" direction="row" gap={0.5} flexWrap="wrap">
      {names.map(name => (
        <OneBadge key={name} name={name} />
      ))}
    </Stack>
  );
}

function OneBadge({ name }: { name: string }) {
  const t = useTranslate();
  const known = isKnown(name);
  return (
    <Tooltip describeChild title={known ? t(`badgeHelp.${name}`) : ''}>
      <Chip
        size="small"
        variant="outlined"
        tabIndex={known ? 0 : undefined}
        label={known ? t(`badge.${name}`) : name}
        sx={{ m: 0 }}
      />
    </Tooltip>
  );
}

function isKnown(name: string): name is BadgeName {
  return KNOWN.some(known => known === name);
}
