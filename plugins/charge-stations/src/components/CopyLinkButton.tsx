import {
  CopyButton,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { usePermalink } from '../hooks/usePermalink';
import { chargeStationsTranslationRef } from '../translation';

/** Copies the address of what is on the screen: it holds range, filters and the open fault. */
export function CopyLinkButton() {
  const { t } = useMessages(chargeStationsTranslationRef);
  return <CopyButton text={usePermalink()} label={t('panel.copyLink')} />;
}
