import type {
  ApiConfigurationRead,
  ApiConfigurationReading,
  ApiConfigurationSnapshot,
} from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

/** Why nothing can be read now; undefined where it can. */
export function whyNot(
  { state }: ApiConfigurationReading,
  t: Translate,
): string | undefined {
  switch (state) {
    case 'offline':
    case 'observed':
    case 'mirrored':
    case 'off':
      return t(`configuration.read.${state}`);
    default:
      return undefined;
  }
}

/** How far a reading is that was asked for. */
export function progressWords(options: {
  reading: ApiConfigurationReading;
  /** What the backend answered when it was asked. */
  read?: ApiConfigurationRead;
  t: Translate;
}): string {
  const { reading, read, t } = options;
  if (reading.state === 'reading') {
    return t('configuration.read.reading');
  }
  return read && read.ahead > 0
    ? t('configuration.read.waiting', { count: read.ahead })
    : t('configuration.read.waitingNext');
}

/** What came of it. */
export function resultWords(
  snapshot: ApiConfigurationSnapshot,
  t: Translate,
): string {
  const { completeness, changed } = snapshot;
  const problem = snapshot.problem ?? t('configuration.pick.failedUnknown');
  switch (completeness) {
    case 'failed':
      return t('configuration.read.failed', { problem });
    case 'partial':
      return t('configuration.read.partial', { problem });
    default:
      if (changed === undefined) {
        return t('configuration.read.first');
      }
      return changed === 0
        ? t('configuration.read.unchanged')
        : t('configuration.read.changed', { count: changed });
  }
}
