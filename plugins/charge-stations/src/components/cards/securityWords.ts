import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

const PROFILES = ['0', '1', '2', '3'] as const;

/** The security profile that a station shows and the one it must use; undefined where neither is known. */
export function securityWords(
  station: ApiStation,
  t: Translate,
): string | undefined {
  const shown = profileOf(station.connectionSecurityProfile);
  const chosen = profileOf(station.securityProfile);
  const words = [
    shown && t(`identity.profileShown.${shown}`),
    chosen && t('identity.profileChosen', { profile: chosen }),
  ].filter(Boolean);
  return words.length > 0 ? words.join('; ') : undefined;
}

/** Whether a password is stored; undefined where the reader is not told. */
export function passwordWord(
  { credentialSet }: ApiStation,
  t: Translate,
): string | undefined {
  if (credentialSet === undefined) {
    return undefined;
  }
  return t(credentialSet ? 'identity.passwordSet' : 'identity.passwordNotSet');
}

function profileOf(profile: number | undefined) {
  return PROFILES.find(known => known === String(profile));
}
