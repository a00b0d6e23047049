import type { ApiConfigurationChange } from '@forecourt/plugin-charge-stations-common';
import { ToneChip } from '../chips/ToneChip';
import { useTranslate } from '../useTranslate';
import type { ToneName } from '../vocabulary/tones';
import type { PatternName } from '../vocabulary/laneState';

type Verdict = ApiConfigurationChange['verdict'];

const LOOKS: Record<
  Verdict,
  { tone: ToneName; mark: string; pattern?: PatternName }
> = {
  same: { tone: 'none', mark: '=' },
  changed: { tone: 'amber', mark: '≠' },
  reordered: { tone: 'lightBlue', mark: '⇅' },
  added: { tone: 'green', mark: '+' },
  removed: { tone: 'red', mark: '−' },
  becameSet: { tone: 'teal', mark: '●' },
  becameUnset: { tone: 'orange', mark: '○' },
  notKnown: { tone: 'none', mark: '?', pattern: 'hatch' },
};

/** @public */
export interface VerdictChipProps {
  verdict: Verdict;
  /** Why it cannot be told. */
  notKnown?: ApiConfigurationChange['notKnown'];
}

/**
 * What became of a key, with a sign beside the colour.
 *
 * @public
 */
export function VerdictChip({ verdict, notKnown }: VerdictChipProps) {
  const t = useTranslate();
  const { tone, mark, pattern = 'plain' } = LOOKS[verdict];
  return (
    <ToneChip
      tone={tone}
      pattern={pattern}
      mark={mark}
      label={t(`configuration.verdict.${verdict}`)}
      help={
        notKnown
          ? t(`configuration.notKnown.${notKnown}`)
          : t(`configuration.verdictHelp.${verdict}`)
      }
    />
  );
}
