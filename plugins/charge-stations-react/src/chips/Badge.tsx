import Stack from '@mui/material/Stack';
import { useTranslate } from '../useTranslate';
import { ExplainedChip } from './ExplainedChip';

const KNOWN = [
  'needsSiteVisit',
  'unconfirmed',
  'unverified',
  'late',
  'backdated',
  'flapping',
  'regressed',
  'resync',
  'duplicate',
  'clockSuspect',
  'unknownCode',
  'unknownValue',
  'unmatchedClear',
  'superseded',
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
  return isKnown(name) ? (
    <ExplainedChip label={t(`badge.${name}`)} help={t(`badgeHelp.${name}`)} />
  ) : (
    <ExplainedChip label={name} />
  );
}

function isKnown(name: string): name is BadgeName {
  return KNOWN.some(known => known === name);
}
