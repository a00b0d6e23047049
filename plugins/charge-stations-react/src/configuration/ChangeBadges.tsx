import {
  isDifference,
  type ApiConfigurationChange,
} from '@forecourt/plugin-charge-stations-common';
import Stack from '@mui/material/Stack';
import { ExplainedChip } from '../chips/ExplainedChip';
import { useTranslate } from '../useTranslate';

type BadgeName =
  | 'secret'
  | 'personal'
  | 'calibrationLaw'
  | 'identity'
  | 'raised'
  | 'volatile'
  | 'setOrder'
  | 'verb'
  | 'notVerified'
  | 'unknownKey'
  | 'rebootNeeded'
  | 'rewritten'
  | 'accessChanged';

/** What to know of a key before one judges what became of it. */
export function ChangeBadges({ change }: { change: ApiConfigurationChange }) {
  const t = useTranslate();
  const names = badgesOf(change);
  return names.length === 0 ? null : (
    <Stack component="span" direction="row" gap={0.5} flexWrap="wrap">
      {names.map(name => (
        <ExplainedChip
          key={name}
          label={t(`configuration.badge.${name}`)}
          help={t(`configuration.badgeHelp.${name}`)}
        />
      ))}
    </Stack>
  );
}

/** The most important first. */
export function badgesOf(change: ApiConfigurationChange): BadgeName[] {
  const { meaning, hidden } = change;
  const isTheSame = !isDifference(change.verdict);
  const isOtherwiseRaised =
    meaning?.raised && !meaning.calibrationLaw && meaning.class !== 'identity';
  const all: Array<[BadgeName, unknown]> = [
    ['calibrationLaw', meaning?.calibrationLaw],
    ['identity', meaning?.class === 'identity'],
    ['raised', isOtherwiseRaised],
    ['personal', hidden && meaning?.personal],
    ['secret', hidden && !meaning?.personal],
    ['verb', meaning?.class === 'verb'],
    ['volatile', meaning?.class === 'volatile'],
    ['setOrder', change.folded && change.verdict === 'reordered'],
    ['rebootNeeded', !isTheSame && meaning?.rebootNeeded],
    ['rewritten', change.rewritten],
    ['accessChanged', change.accessChanged],
    ['unknownKey', !meaning],
    ['notVerified', meaning?.verified === false],
  ];
  return all.filter(([, is]) => is).map(([name]) => name);
}
