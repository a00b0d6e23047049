import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

const CLOSE_REASONS = [
  'cleared',
  'leftFaulted',
  'reboot',
  'resync',
  'stale',
  'reconnected',
  'quiet',
] as const;

/** How sure the opening time is, and why. */
export function openedBasisWords(fault: ApiCondition, t: Translate): string {
  // Silence is no frame: it has no time of arrival.
  const basis = fault.code === 'conn:offline' ? 'offline' : fault.openedBasis;
  return t(`basis.${basis}`);
}

/** Why a fault counts as closed, and how sure the closing time is; undefined while it is open. */
export function closedWords(
  fault: ApiCondition,
  t: Translate,
): string | undefined {
  const { closedAt, closeReason, closePrecision } = fault;
  if (!closedAt) {
    return undefined;
  }
  const known = CLOSE_REASONS.find(reason => reason === closeReason);
  const reason = known
    ? t(`closeReason.${known}`)
    : closeReason && t('closeReason.other', { reason: closeReason });
  const precision = closePrecision && t(`precision.${closePrecision}`);
  return [reason, precision].filter(Boolean).join(' ');
}
