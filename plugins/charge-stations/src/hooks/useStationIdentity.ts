import { InputError } from '@backstage/errors';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  OCPP_IDENTITY_ANNOTATION,
  ocppIdentityOf,
} from '@forecourt/plugin-charge-stations-common';

/** The OCPP identity of the entity whose page this is; cards and tabs are only shown where there is one. */
export function useStationIdentity(): string {
  const { entity } = useEntity();
  const identity = ocppIdentityOf(entity);
  if (!identity) {
    throw new InputError(
      `The entity has no annotation ${OCPP_IDENTITY_ANNOTATION}`,
    );
  }
  return identity;
}
