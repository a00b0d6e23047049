import { useApi } from '@backstage/frontend-plugin-api';
import {
  type ApiSpecificationLink,
  chargeStationsLinkCheckPermission,
} from '@forecourt/plugin-charge-stations-common';
import {
  chargeStationsApiRef,
  ErrorState,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { useSubmit } from '../../hooks/useSubmit';
import { chargeStationsTranslationRef } from '../../translation';
import { PermittedButton } from '../PermittedButton';

/** Has a link asked for now; where checking is off there is nothing to press. */
export function CheckLink(props: {
  link: ApiSpecificationLink;
  isOn: boolean;
  onChecked: () => void;
}) {
  const { link, isOn, onChecked } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const api = useApi(chargeStationsApiRef);
  const { busy, error, submit } = useSubmit(onChecked);
  if (!isOn) {
    return null;
  }
  return (
    <>
      <PermittedButton
        permission={chargeStationsLinkCheckPermission}
        size="small"
        disabled={busy}
        aria-label={t('coverage.links.checkOf', { name: link.title })}
        sx={{ p: 0, minWidth: 0 }}
        onClick={() => submit(() => api.checkSpecificationLink(link.url))}
      >
        {t('coverage.links.check')}
      </PermittedButton>
      {error && <ErrorState error={error} />}
    </>
  );
}
