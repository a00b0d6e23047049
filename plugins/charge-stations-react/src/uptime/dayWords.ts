import type {
  ApiAvailabilityDay,
  ApiUptimeTarget,
} from '@forecourt/plugin-charge-stations-common';
import { formatDuration } from '../time/format';
import type { Translate } from '../translation';
import { isMissed } from './dayTone';
import { formatShare } from './formatShare';

/** Classes of time that a day is told by; the rest of it was up. */
const TOLD = [
  'down',
  'degraded',
  'unknown',
  'unknownOurs',
  'planned',
  'excluded',
  'outside',
] as const;

/**
 * A day in words, one fact each: its figure and whether it misses its target, what is known of it, and what was not plainly up.
 *
 * @public
 */
export function dayWords(
  day: ApiAvailabilityDay | undefined,
  options: { target?: ApiUptimeTarget | null; t: Translate },
): string[] {
  const { target, t } = options;
  if (!day) {
    return [t('uptime.notRolledUp')];
  }
  const { figure, coverage, millis, openings } = day;
  return [
    figure === null
      ? t('uptime.noFigure')
      : t('uptime.figure', { figure: formatShare(figure) }),
    ...(target && isMissed(figure, target)
      ? [
          t(`uptime.missed.${target.compare}`, {
            target: formatShare(target.share),
          }),
        ]
      : []),
    ...(coverage === null
      ? []
      : [t('uptime.coverage', { coverage: formatShare(coverage) })]),
    ...TOLD.filter(name => millis[name] > 0).map(name =>
      t('uptime.lost', {
        what: t(`uptime.class.${name}`),
        duration: formatDuration(millis[name]),
      }),
    ),
    ...(openings > 0 ? [t('uptime.openings', { count: openings })] : []),
  ];
}
