import { CopyTextButton } from '@backstage/core-components';
import { useTranslate } from '../useTranslate';

/** @public */
export interface CopyButtonProps {
  text: string;
  /** What is copied, for screen readers; default "Copy". */
  label?: string;
}

/**
 * Copies a text to the clipboard and says so.
 *
 * @public
 */
export function CopyButton({ text, label }: CopyButtonProps) {
  const t = useTranslate();
  return (
    <CopyTextButton
      text={text}
      tooltipText={t('copy.done')}
      aria-label={label ?? t('copy.label')}
    />
  );
}
