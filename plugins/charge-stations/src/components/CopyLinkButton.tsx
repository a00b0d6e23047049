import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CopyButton } from '@forecourt/plugin-charge-stations-react';
import { useHref, useLocation } from 'react-router-dom';
import { chargeStationsTranslationRef } from '../translation';

/** Copies the address of what is on the screen: it holds range, filters and the open fault. */
export function CopyLinkButton() {
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const path = useHref(useLocation());
  return (
    <CopyButton
      text={new URL(path, window.location.origin).href}
      label={t('panel.copyLink')}
    />
  );
}
