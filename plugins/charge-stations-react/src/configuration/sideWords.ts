import type {
  ApiConfigurationSide,
  ApiConfigurationSnapshot,
} from '@forecourt/plugin-charge-stations-common';
import { formatTime } from '../time/format';
import { personWords } from '../parts/personWords';
import type { Translate } from '../translation';

/**
 * Which configuration a side of a comparison is, in short: "17 Nov, 03:00", "CP2, now", "most of 23 stations like it".
 *
 * @public
 */
export function configurationSideWords(
  side: ApiConfigurationSide,
  options: {
    t: Translate;
    /** The station that the page is about: only another one is named. */
    identity?: string;
  },
): string {
  const { t, identity } = options;
  if (side.kind === 'siblings') {
    return t('configuration.side.siblings', {
      count: side.siblings?.stations ?? 0,
    });
  }
  const newest = side.later.at(-1) ?? side.snapshot;
  const at = side.at ?? (side.kind === 'snapshot' && newest?.takenAt);
  const time = at
    ? formatTime(at, { style: 'short' })
    : t('configuration.side.now');
  return side.identity === undefined || side.identity === identity
    ? time
    : t('configuration.side.stationAt', { station: side.identity, time });
}

/**
 * Why a snapshot was taken, and who asked for it: "after a boot", "asked for by guest".
 *
 * @public
 */
export function snapshotWhy(
  { why, requestedBy }: Pick<ApiConfigurationSnapshot, 'why' | 'requestedBy'>,
  t: Translate,
): string {
  return why === 'demand' && requestedBy
    ? t('configuration.why.demandBy', { who: personWords(requestedBy) })
    : t(`configuration.why.${why}`);
}
