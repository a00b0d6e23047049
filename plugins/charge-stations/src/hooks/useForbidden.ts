import type { BasicPermission } from '@backstage/plugin-permission-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../translation';

/**
 * Why the reader may not do something. Undefined where they may, and while nobody knows: the backend asks again,
 * so a button that comes too early tells the reason later.
 */
export function useForbidden(permission: BasicPermission): string | undefined {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { loading, allowed, error } = usePermission({ permission });
  return loading || allowed || error
    ? undefined
    : t('forbiddenAct', { permission: permission.name });
}
