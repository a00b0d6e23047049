import {
  unitWords,
  type ApiConfigurationChange,
  type ApiConfigurationEntry,
} from '@forecourt/plugin-charge-stations-common';
import type { Translate } from '../translation';

/** A value as it is shown. */
export interface ValueWords {
  text: string;
  /** Absent: `text` is the value itself. `quiet`: it says that there is none. `hidden`: it stands for one. */
  kind?: 'quiet' | 'hidden';
}

/** What one side has of a key, in words, with its unit. */
export function valueWords(
  change: Pick<
    ApiConfigurationChange,
    'before' | 'after' | 'hidden' | 'meaning'
  >,
  side: 'before' | 'after',
  t: Translate,
): ValueWords {
  const entry = change[side];
  if (!entry) {
    return { text: t('configuration.value.absent'), kind: 'quiet' };
  }
  const { value, access } = entry;
  if (value === undefined) {
    const isNeverTold = access === 'writeOnly';
    return {
      text: t(`configuration.value.${isNeverTold ? 'neverTold' : 'unset'}`),
      kind: 'quiet',
    };
  }
  if (change.hidden) {
    return { text: t('configuration.value.hidden'), kind: 'hidden' };
  }
  if (value === '') {
    return { text: t('configuration.value.empty'), kind: 'quiet' };
  }
  const unit = unitOf(entry, change);
  return {
    text: unit
      ? t('configuration.value.withUnit', {
          value,
          unit: unitWords(unit),
        })
      : value,
  };
}

/** The station's own unit, else that of the key's meaning where somebody confirmed it. */
export function unitOf(
  entry: ApiConfigurationEntry,
  { meaning }: Pick<ApiConfigurationChange, 'meaning'>,
): string | undefined {
  return (
    entry.unit ?? (meaning?.verified === false ? undefined : meaning?.unit)
  );
}

const ROTATION = /^(\d+)\.\s*(\w+)$/;

/** `0.RST,1.RTS` by connector (ConnectorPhaseRotation, OCPP 1.6 edition 2, section 9.1.7); undefined where it is written otherwise. */
export function phasesOf(
  value: string | undefined,
): Map<string, string> | undefined {
  const phases = new Map<string, string>();
  for (const member of (value ?? '').split(',')) {
    const match = ROTATION.exec(member.trim());
    if (!match || phases.has(match[1])) {
      return undefined;
    }
    phases.set(match[1], match[2]);
  }
  return phases;
}
