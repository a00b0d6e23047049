import { ExplainedChip } from '../chips/ExplainedChip';
import { useTranslate } from '../useTranslate';

/**
 * Marks what nobody has seen confirmed.
 *
 * @public
 */
export function UnverifiedBadge() {
  const t = useTranslate();
  return (
    <ExplainedChip
      label={t('knowledge.notConfirmed')}
      help={t('knowledge.notConfirmedHelp')}
    />
  );
}
